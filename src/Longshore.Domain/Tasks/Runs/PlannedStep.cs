using Longshore.Domain.Machines;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;

namespace Longshore.Domain.Tasks.Runs;

/// <summary>One action of the process at its place in the run; an action of a step that names target tags is planned once for each target.</summary>
public sealed record PlannedStep
{
    /// <summary>
    /// Unique in the run and part of log node ids: <c>step-2</c>, or <c>step-2-1</c> for the first of several actions; with the target's id behind it when there
    /// is one: <c>step-2-Machines-3</c>.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>Number of the step as shown, from 1.</summary>
    public required int Number { get; init; }
    public required string StepName { get; init; }
    public required string ActionName { get; init; }
    public required string ActionId { get; init; }
    public required string ActionType { get; init; }

    /// <summary>Steps of one group start together; a group starts when the one before has ended.</summary>
    public required int Group { get; init; }

    /// <summary>Key of the action of the same step (and target) that must end first, or null.</summary>
    public string? After { get; init; }
    public RunCondition Condition { get; init; }

    /// <summary>For <see cref="RunCondition.Variable"/>.</summary>
    public string? ConditionExpression { get; init; }

    /// <summary>Known while planning: why this step is not run; null when it may run.</summary>
    public string? NotRunBecause { get; init; }
    public StepPlace Place { get; init; }

    /// <summary>Target that it deploys to; null: it runs once, for no target.</summary>
    public PlannedTarget? Target { get; init; }

    /// <summary>With a target: how many targets of the step may have their turn at once (workers.md §8.1, §8.8).</summary>
    public int Window { get; init; }

    /// <summary>Null: it runs on its target, or it has none for the reason in <see cref="PoolBecause"/>.</summary>
    public required WorkerPoolId? Pool { get; init; }
    public string? PoolName { get; init; }

    /// <summary>What led to the pool, a full sentence; without a pool: why a worker step has none, with the mend.</summary>
    public string? PoolBecause { get; init; }

    /// <summary>How it shares the machine it runs on with other steps.</summary>
    public IsolationLevel Isolation { get; init; }

    /// <summary>Something its author should know, for the log when its turn comes; null: nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>Longest run of the script; null: no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>It is another action of the same step, for the same target: they run in order, and one that fails ends the turn.</summary>
    public bool SharesTurnWith(PlannedStep other) => other.Number == Number && other.Target?.Id == Target?.Id;
}
