using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Retention;
using Longshore.Domain.Spaces;

namespace Longshore.Domain.Lifecycles;

/// <summary>How a release may travel through environments. No phases: one per environment, in the space's order (<see cref="Progression"/>).</summary>
public sealed record Lifecycle : IBelongsToSpace
{
    public LifecycleId Id { get; init; }
    public SpaceId Space { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }
    public ImmutableArray<Phase> Phases { get; init; } = [];
    public RetentionRule ReleaseRetention { get; init; } = RetentionRule.KeepForever;
    public RetentionRule MachineRetention { get; init; } = RetentionRule.KeepForever;
}

/// <summary>One stage of a lifecycle (workers.md §13.2). Without environments it stands for every environment not named in an earlier phase.</summary>
public sealed record Phase
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public ImmutableArray<EnvironmentId> AutomaticEnvironments { get; init; } = [];
    public ImmutableArray<EnvironmentId> OptionalEnvironments { get; init; } = [];

    /// <summary>Successful environments before the next phase opens; 0 = all of them.</summary>
    public int MinimumEnvironmentsBeforePromotion { get; init; }
    public bool IsOptional { get; init; }
    public bool IsPriority { get; init; }
    public RetentionRule? ReleaseRetention { get; init; }
    public RetentionRule? MachineRetention { get; init; }
}
