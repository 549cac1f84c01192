using Longshore.Api.Audit;
using Longshore.Application.Machines;

namespace Longshore.Api.Links;

/// <summary>Link templates of a space's root document. Their query parameters decide what link-following clients can send (rest-api.md §1.4, §2).</summary>
internal static class SpaceLinks
{
    private const string Machines = "{?skip,take,name,ids,partialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,environmentIds,thumbprint,deploymentId,shellNames}";
    private const string Workers = "{?skip,take,name,ids,partialName,isDisabled,healthStatuses,commStyles,workerPoolIds,thumbprint,shellNames}";
    private const string Discover = "{?host,port,type,proxyId}";
    private const string List = "{/id}{?skip,take,ids,partialName}";
    private const string NamedList = "{/id}{?name,skip,ids,take,partialName}";

    private static readonly (string Name, string Template)[] All =
    [
        ("Environments", "environments" + NamedList),
        ("EnvironmentSortOrder", "environments/sortorder"),
        ("EnvironmentsSummary", "environments/summary{?ids,partialName,machinePartialName,roles,isDisabled,healthStatuses,commStyles,tenantIds,tenantTags,hideEmptyEnvironments,shellNames}"),
        ("WorkerPools", "workerpools" + NamedList),
        // One client asks for this name with an "s", one without.
        ("WorkerPoolsSortOrder", "workerpools/sortorder"),
        ("WorkerPoolSortOrder", "workerpools/sortorder"),
        ("WorkerPoolsSummary", "workerpools/summary{?ids,partialName,machinePartialName,isDisabled,healthStatuses,commStyles,hideEmptyWorkerPools,shellNames}"),
        ("WorkerPoolsSupportedTypes", "workerpools/supportedtypes"),
        ("WorkerPoolsDynamicWorkerTypes", "workerpools/dynamicworkertypes"),
        ("Workers", "workers{/id}" + Workers),
        ("WorkerOperatingSystems", "workers/operatingsystem/names/all"),
        ("WorkerShells", "workers/operatingsystem/shells/all"),
        ("DiscoverWorker", "workers/discover" + Discover),
        ("DiscoverMachine", "machines/discover" + Discover),
        ("Machines", "machines{/id}" + Machines),
        ("MachineOperatingSystems", "machines/operatingsystem/names/all"),
        ("MachineShells", "machines/operatingsystem/shells/all"),
        ("MachinePolicies", "machinepolicies" + List),
        ("MachinePolicyTemplate", "machinepolicies/template"),
        ("MachineRoles", "machineroles/all"),
        ("Proxies", "proxies" + List),
        ("Accounts", "accounts{/id}{?skip,take,ids,partialName,accountType}"),
        ("Certificates", "certificates{/id}{?skip,take,search,archived,tenant,firstResult,orderBy,ids,partialName}"),
        ("Lifecycles", "lifecycles" + List),
        ("ProjectGroups", "projectgroups" + List),
        ("Projects", "projects{/id}{?name,skip,ids,clone,take,partialName,clonedFromProjectId}"),
        ("DeploymentProcesses", "deploymentprocesses{/id}{?skip,take,ids}"),
        ("Channels", "channels" + List),
        ("Variables", "variables{/id}{?ids}"),
        ("VariableNames", "variables/names{?project,runbook,projectEnvironmentsFilter}"),
        ("VariablePreview", "variables/preview{?project,runbook,environment,channel,tenant,action,machine,role}"),
        ("LibraryVariables", "libraryvariablesets{/id}{?skip,contentType,take,ids,partialName}"),
        ("Feeds", "feeds{/id}{?skip,take,ids,partialName,feedType,name}"),
        ("Packages", "packages{/id}{?nuGetPackageId,filter,latest,skip,take,includeNotes}"),
        // Without a link to signatures a client uploads whole files, which is what we take.
        ("PackageUpload", "packages/raw{?replace,overwriteMode}"),
        ("PackageNotesList", "packages/notes{?packageIds}"),
        ("PackagesBulk", "packages/bulk{?ids}"),
        ("Releases", "releases{/id}{?skip,ignoreChannelRules,take,ids}"),
        ("Deployments", "deployments{/id}{?skip,take,ids,projects,environments,tenants,channels,taskState,partialName}"),
        ("Tasks", "tasks" + ServerLinks.TaskFilters),
        ("Interruptions", "interruptions{/id}{?skip,take,regarding,pendingOnly,ids}"),
        ("Artifacts", "artifacts{/id}{?skip,take,regarding,ids,partialName,order}"),
        ("Events", "events{/id}{?skip,regarding,regardingAny,user,users,projects,projectGroups,environments,eventGroups,eventCategories,eventAgents,tags,tenants,from,to,internal,fromAutoId,toAutoId,documentTypes,asCsv,take,ids,spaces,includeSystem,excludeDifference}"),
        ("EventCategories", "events/categories{?appliesTo}"),
        ("EventGroups", "events/groups{?appliesTo}"),
        ("EventAgents", "events/agents"),
        ("EventDocumentTypes", "events/documenttypes"),
        ("Runbooks", "runbooks" + List),
        ("RunbookProcesses", "runbookProcesses{/id}{?skip,take,ids}"),
        ("RunbookSnapshots", "runbookSnapshots{/id}{?skip,take,ids,publish}"),
        ("RunbookRuns", "runbookRuns{/id}{?skip,take,ids,projects,environments,tenants,runbooks,taskState,partialName}"),
        ("Tenants", "tenants{/id}{?skip,projectId,name,tags,take,ids,clone,partialName,clonedFromTenantId}"),
        ("TagSets", "tagsets" + List),
    ];

    /// <param name="prefix">Such as <c>/api/Spaces-1</c>.</param>
    public static Dictionary<string, string> Of(string prefix) => All.ToDictionary(link => link.Name, link => $"{prefix}/{link.Template}");
}
