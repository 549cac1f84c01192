using Longshore.Api.Transport;
using Longshore.Application.Deployments;
using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Variables;
using Longshore.Storage.Records;

namespace Longshore.Api.Deployments;

/// <summary>A deployment as clients read it (rest-api.md §8).</summary>
internal sealed record DeploymentDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Name { get; init; }
    public required string ProjectId { get; init; }
    public required string ReleaseId { get; init; }
    public required string EnvironmentId { get; init; }
    public required string ChannelId { get; init; }
    public string? TenantId { get; init; }
    public required string TaskId { get; init; }
    public string? Comments { get; init; }
    public required DateTimeOffset Created { get; init; }
    public DateTimeOffset? QueueTime { get; init; }
    public DateTimeOffset? QueueTimeExpiry { get; init; }
    public required string DeployedBy { get; init; }
    public required string DeployedById { get; init; }
    public required string DeploymentProcessId { get; init; }
    public required string ManifestVariableSetId { get; init; }
    public bool FailureEncountered { get; init; }
    public bool UseGuidedFailure { get; init; }
    public bool ForcePackageDownload { get; init; }
    public bool ForcePackageRedeployment { get; init; }

    /// <summary>Values of secrets are left out.</summary>
    public required IReadOnlyDictionary<string, string> FormValues { get; init; }
    public required IReadOnlyList<string> SkipActions { get; init; }
    public IReadOnlyList<string> SpecificMachineIds { get; init; } = [];
    public IReadOnlyList<string> ExcludedMachineIds { get; init; } = [];
    public IReadOnlyList<string> DeployedToMachineIds { get; init; } = [];
    public IReadOnlyList<string> Changes { get; init; } = [];
    public string ChangesMarkdown { get; init; } = "";
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static DeploymentDocument From(DeploymentView view)
    {
        var deployment = view.Deployment;
        return new()
        {
            Id = deployment.Id.ToString(),
            SpaceId = deployment.Space.ToString(),
            Name = deployment.Name,
            ProjectId = deployment.Project.ToString(),
            ReleaseId = deployment.Release.ToString(),
            EnvironmentId = deployment.Environment.ToString(),
            ChannelId = deployment.Channel.ToString(),
            TaskId = deployment.Task.ToString(),
            Comments = deployment.Comments,
            Created = deployment.Created,
            QueueTime = view.Task?.QueueTime,
            QueueTimeExpiry = view.Task?.QueueTimeExpiry,
            DeployedBy = view.CreatedBy,
            DeployedById = deployment.CreatedBy.ToString(),
            DeploymentProcessId = DeploymentProcess.IdOf(deployment.Project),
            ManifestVariableSetId = $"{VariableSet.IdOf(deployment.Project.ToString())}-m-{deployment.Id}",
            FailureEncountered = view.Task is { State: TaskState.Failed or TaskState.TimedOut },
            UseGuidedFailure = deployment.UseGuidedFailure,
            ForcePackageDownload = deployment.ForcePackageDownload,
            FormValues = view.ShownValues,
            SkipActions = deployment.SkipActions,
            Links = LinksOf(deployment),
        };
    }

    private static Dictionary<string, string> LinksOf(Deployment deployment)
    {
        var space = $"/api/{deployment.Space}";
        return new()
        {
            ["Self"] = $"{space}/deployments/{deployment.Id}",
            ["Project"] = $"{space}/projects/{deployment.Project}",
            ["Release"] = $"{space}/releases/{deployment.Release}",
            ["Environment"] = $"{space}/environments/{deployment.Environment}",
            // Without the space: task ids are unique in the whole server.
            ["Task"] = $"/api/tasks/{deployment.Task}",
            ["Artifacts"] = $"{space}/artifacts?regarding={deployment.Id}",
            ["Interruptions"] = $"{space}/interruptions?regarding={deployment.Id}",
            ["Web"] = $"/app#/{deployment.Space}/deployments/{deployment.Id}",
        };
    }
}
