using Longshore.Api.Transport;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Longshore.Domain.Variables;

namespace Longshore.Api.Projects;

/// <summary>A project as clients read it (rest-api.md §4).</summary>
internal sealed record ProjectDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }
    public bool IsDisabled { get; init; }
    public required string ProjectGroupId { get; init; }
    public required string LifecycleId { get; init; }
    public required string VariableSetId { get; init; }
    public required string DeploymentProcessId { get; init; }
    public string? ClonedFromProjectId { get; init; }
    public IReadOnlyList<string> IncludedLibraryVariableSetIds { get; init; } = [];
    public IReadOnlyList<string> Templates { get; init; } = [];
    public TenantedDeploymentMode TenantedDeploymentMode { get; init; }
    public bool IsVersionControlled { get; init; }
    public PersistencePart PersistenceSettings { get; init; } = new("Database");
    public bool AutoCreateRelease { get; init; }
    public bool DiscreteChannelRelease { get; init; }
    public IReadOnlyList<string> AutoDeployReleaseOverrides { get; init; } = [];
    public IReadOnlyList<string> ExtensionSettings { get; init; } = [];
    public IReadOnlyList<string> ProjectTags { get; init; } = [];
    public GuidedFailureMode DefaultGuidedFailureMode { get; init; }
    public bool DefaultToSkipIfAlreadyInstalled { get; init; }
    public bool ForcePackageDownload { get; init; }
    public bool AllowIgnoreChannelRules { get; init; } = true;
    public required VersioningPart VersioningStrategy { get; init; }
    public string? ReleaseNotesTemplate { get; init; }
    public string? DeploymentChangesTemplate { get; init; }
    public required ConnectivityPolicyPart ProjectConnectivityPolicy { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ProjectDocument From(Project project) => new()
    {
        Id = project.Id.ToString(),
        SpaceId = project.Space.ToString(),
        Name = project.Name,
        Slug = project.Slug,
        Description = project.Description,
        IsDisabled = project.IsDisabled,
        ProjectGroupId = project.Group.ToString(),
        LifecycleId = project.Lifecycle.ToString(),
        VariableSetId = VariableSet.IdOf(project.Id.ToString()),
        DeploymentProcessId = DeploymentProcess.IdOf(project.Id),
        TenantedDeploymentMode = project.TenantedDeployments,
        DefaultGuidedFailureMode = project.GuidedFailure,
        DefaultToSkipIfAlreadyInstalled = project.SkipPackagesAlreadyInstalled,
        ForcePackageDownload = project.ForcePackageDownload,
        VersioningStrategy = VersioningPart.From(project),
        ReleaseNotesTemplate = project.ReleaseNotesTemplate,
        DeploymentChangesTemplate = project.DeploymentChangesTemplate,
        ProjectConnectivityPolicy = ConnectivityPolicyPart.From(project.Connectivity),
        Links = ProjectLinks.Of(project),
    };
}
