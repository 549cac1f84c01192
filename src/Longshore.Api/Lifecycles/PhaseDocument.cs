using Longshore.Domain.Lifecycles;

namespace Longshore.Api.Lifecycles;

internal sealed record PhaseDocument
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<string> AutomaticDeploymentTargets { get; init; }
    public required IReadOnlyList<string> OptionalDeploymentTargets { get; init; }
    public int MinimumEnvironmentsBeforePromotion { get; init; }
    public bool IsOptionalPhase { get; init; }
    public bool IsPriorityPhase { get; init; }
    public RetentionDocument? ReleaseRetentionPolicy { get; init; }
    public RetentionDocument? TentacleRetentionPolicy { get; init; }

    public static PhaseDocument From(Phase phase) => new()
    {
        Id = phase.Id,
        Name = phase.Name,
        AutomaticDeploymentTargets = [.. phase.AutomaticEnvironments.Select(id => id.ToString())],
        OptionalDeploymentTargets = [.. phase.OptionalEnvironments.Select(id => id.ToString())],
        MinimumEnvironmentsBeforePromotion = phase.MinimumEnvironmentsBeforePromotion,
        IsOptionalPhase = phase.IsOptional,
        IsPriorityPhase = phase.IsPriority,
        ReleaseRetentionPolicy = phase.ReleaseRetention is { } release ? RetentionDocument.From(release) : null,
        TentacleRetentionPolicy = phase.MachineRetention is { } machine ? RetentionDocument.From(machine) : null,
    };
}
