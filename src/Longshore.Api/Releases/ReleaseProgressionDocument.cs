using Longshore.Api.Deployments;
using Longshore.Api.Tasks;
using Longshore.Application.Deployments;
using Longshore.Application.Releases;
using Longshore.Domain.Deployments;
using Longshore.Domain.Lifecycles;
using Longshore.Storage.Records;

namespace Longshore.Api.Releases;

/// <summary>Where a release is and may go (rest-api.md §8).</summary>
internal sealed record ReleaseProgressionDocument(
    IReadOnlyList<PhaseProgressionDocument> Phases, IReadOnlyList<string> NextDeployments, int NextDeploymentsMinimumRequired, IReadOnlyDictionary<string, string> Links)
{
    public static ReleaseProgressionDocument From(ReleaseProgression progression) => new(
        [.. progression.Progression.Phases.Select(phase => PhaseProgressionDocument.From(progression, phase))],
        [.. progression.Progression.Deployable.Select(environment => environment.ToString())],
        progression.Progression.Phases.FirstOrDefault(phase => phase is { IsOpen: true, IsComplete: false })?.Phase.MinimumEnvironmentsBeforePromotion ?? 0,
        new Dictionary<string, string> { ["Self"] = $"/api/{progression.Release.Space}/releases/{progression.Release.Id}/progression" });
}

internal sealed record PhaseProgressionDocument
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public bool Blocked { get; init; }

    /// <summary><c>Complete</c>, <c>Current</c> or <c>Pending</c>.</summary>
    public required string Progress { get; init; }
    public required IReadOnlyList<PhaseDeploymentDocument> Deployments { get; init; }
    public required IReadOnlyList<string> AutomaticDeploymentTargets { get; init; }
    public required IReadOnlyList<string> OptionalDeploymentTargets { get; init; }
    public int MinimumEnvironmentsBeforePromotion { get; init; }
    public bool IsOptionalPhase { get; init; }

    public static PhaseProgressionDocument From(ReleaseProgression progression, PhaseProgress phase) => new()
    {
        Id = phase.Phase.Id,
        Name = phase.Phase.Name,
        Blocked = !phase.IsOpen,
        Progress = phase.IsComplete ? "Complete" : phase.IsOpen ? "Current" : "Pending",
        Deployments = [.. progression.Deployments.Where(view => phase.Environments.Contains(view.Deployment.Environment)).Select(PhaseDeploymentDocument.From)],
        AutomaticDeploymentTargets = [.. phase.Phase.AutomaticEnvironments.Select(environment => environment.ToString())],
        OptionalDeploymentTargets = [.. phase.Environments.Except(phase.Phase.AutomaticEnvironments).Select(environment => environment.ToString())],
        MinimumEnvironmentsBeforePromotion = phase.Phase.MinimumEnvironmentsBeforePromotion,
        IsOptionalPhase = phase.Phase.IsOptional,
    };
}

internal sealed record PhaseDeploymentDocument(DeploymentDocument Deployment, TaskDocument? Task)
{
    public static PhaseDeploymentDocument From(DeploymentView view) => new(DeploymentDocument.From(view), view.Task is { } task ? TaskDocument.From(task) : null);
}
