using System.Collections.Immutable;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;

namespace Longshore.Domain.Tasks.Runs;

/// <summary>What a task will do, fixed before its first step runs.</summary>
public sealed record RunPlan(ImmutableArray<PlannedStep> Steps);

/// <summary>One action of the process at its place in the run.</summary>
public sealed record PlannedStep
{
    /// <summary>Unique in the run and part of log node ids: <c>step-2</c>, or <c>step-2-1</c> for the first of several actions.</summary>
    public required string Key { get; init; }

    /// <summary>Number of the step as shown, from 1.</summary>
    public required int Number { get; init; }
    public required string StepName { get; init; }
    public required string ActionName { get; init; }
    public required string ActionId { get; init; }
    public required string ActionType { get; init; }

    /// <summary>Steps of one group start together; a group starts when the one before has ended.</summary>
    public required int Group { get; init; }

    /// <summary>Key of the action of the same step that must end first, or null.</summary>
    public string? After { get; init; }
    public RunCondition Condition { get; init; }

    /// <summary>For <see cref="RunCondition.Variable"/>.</summary>
    public string? ConditionExpression { get; init; }

    /// <summary>Known while planning: why this step is not run; null when it may run.</summary>
    public string? NotRunBecause { get; init; }
    public required WorkerPoolId Pool { get; init; }

    /// <summary>Longest run of the script; null: no limit.</summary>
    public TimeSpan? Timeout { get; init; }
}
