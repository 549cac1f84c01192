using Longshore.Domain.Names;
using Longshore.Domain.Retention;

namespace Longshore.Application.Lifecycles;

/// <summary>What a user may say about a lifecycle. Null: not said.</summary>
public sealed record LifecycleDraft
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<PhaseDraft>? Phases { get; init; }
    public RetentionRule? ReleaseRetention { get; init; }
    public RetentionRule? MachineRetention { get; init; }
}

/// <summary>One phase; environments are ids as text.</summary>
public sealed record PhaseDraft
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public IReadOnlyList<string> AutomaticEnvironments { get; init; } = [];
    public IReadOnlyList<string> OptionalEnvironments { get; init; } = [];
    public int MinimumEnvironmentsBeforePromotion { get; init; }
    public bool IsOptional { get; init; }
    public bool IsPriority { get; init; }
    public RetentionRule? ReleaseRetention { get; init; }
    public RetentionRule? MachineRetention { get; init; }
}
