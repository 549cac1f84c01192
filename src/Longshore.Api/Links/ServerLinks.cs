using Longshore.Application.Security;

namespace Longshore.Api.Links;

/// <summary>Links of the server's root document: its own, and those of the default space for clients that name none.</summary>
internal static class ServerLinks
{
    public const string TaskFilters =
        "{/id}{?skip,active,environment,tenant,runbook,project,name,node,running,states,hasPendingInterruptions,hasWarningsOrErrors,take,ids,partialName,spaces,includeSystem}";

    private static readonly (string Name, string Template)[] Own =
    [
        ("Self", "/api"),
        ("Spaces", "/api/spaces{/id}{?name,skip,ids,take,partialName}"),
        ("SpaceHome", "/api/{spaceId}"),
        ("CurrentUser", "/api/users/me"),
        ("Users", "/api/users{/id}{?skip,take,ids,filter}"),
        ("SignIn", "/api/users/login{?returnUrl}"),
        ("SignOut", "/api/users/logout"),
        ("PermissionDescriptions", "/api/permissions/all"),
        ("CertificateConfiguration", "/api/configuration/certificates{/id}{?skip,take,ids,partialName}"),
        ("FeatureToggles", "/api/configuration/feature-toggles{?Name}"),
        ("ServerStatus", "/api/serverstatus"),
        ("ServerHealthStatus", "/api/serverstatus/health"),
        ("OctopusServerNodes", "/api/octopusservernodes{/id}{?skip,take,ids,partialName}"),
        ("OctopusServerClusterSummary", "/api/octopusservernodes/summary"),
        ("Tasks", "/api/tasks" + TaskFilters),
        ("TaskTypes", "/api/tasks/taskTypes"),
    ];

    /// <summary>The default space is addressed without naming it: <c>/api/environments</c>.</summary>
    public static Dictionary<string, string> All()
    {
        var links = SpaceLinks.Of("/api");
        foreach (var (name, template) in Own) links[name] = template;
        return links;
    }
}
