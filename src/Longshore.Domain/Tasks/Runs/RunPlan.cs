using System.Collections.Immutable;
using Longshore.Domain.Machines;

namespace Longshore.Domain.Tasks.Runs;

/// <summary>What a task will do, fixed before its first step runs.</summary>
public sealed record RunPlan(ImmutableArray<PlannedStep> Steps)
{
    /// <summary>Deployment targets that the deployment may go to, whether a step names their tags or not; by name.</summary>
    public ImmutableArray<PlannedTarget> Targets { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Targets with tags of a step that the deployment leaves out all the same.</summary>
    public ImmutableArray<DroppedTarget> Dropped { get => field.IsDefault ? [] : field; init; } = [];
}
