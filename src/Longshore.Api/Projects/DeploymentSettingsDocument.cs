using Longshore.Api.Transport;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Projects;

/// <summary>Deployment settings of a project as clients read them (rest-api.md §4).</summary>
internal sealed record DeploymentSettingsDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string ProjectId { get; init; }
    public required ConnectivityPolicyPart ConnectivityPolicy { get; init; }
    public GuidedFailureMode DefaultGuidedFailureMode { get; init; }
    public required VersioningPart VersioningStrategy { get; init; }
    public string? ReleaseNotesTemplate { get; init; }
    public string? DeploymentChangesTemplate { get; init; }
    public bool DefaultToSkipIfAlreadyInstalled { get; init; }
    public bool ForcePackageDownload { get; init; }
    public bool FailTargetDiscovery { get; init; }
    public bool CancelQueuedTasks { get; init; }
    public bool CancelRunningTasks { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static DeploymentSettingsDocument From(Project project) => new()
    {
        Id = $"deploymentsettings-{project.Id}",
        SpaceId = project.Space.ToString(),
        ProjectId = project.Id.ToString(),
        ConnectivityPolicy = ConnectivityPolicyPart.From(project.Connectivity),
        DefaultGuidedFailureMode = project.GuidedFailure,
        VersioningStrategy = VersioningPart.From(project),
        ReleaseNotesTemplate = project.ReleaseNotesTemplate,
        DeploymentChangesTemplate = project.DeploymentChangesTemplate,
        DefaultToSkipIfAlreadyInstalled = project.SkipPackagesAlreadyInstalled,
        ForcePackageDownload = project.ForcePackageDownload,
        Links = new Dictionary<string, string> { ["Self"] = $"/api/{project.Space}/projects/{project.Id}/deploymentsettings", ["Project"] = $"/api/{project.Space}/projects/{project.Id}" },
    };
}
