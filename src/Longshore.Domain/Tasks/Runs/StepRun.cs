using System.Collections.Immutable;
using Longshore.Domain.Pools;

namespace Longshore.Domain.Tasks.Runs;

public enum StepState
{
    Waiting,

    /// <summary>Its condition expression is being evaluated.</summary>
    Judging,

    /// <summary>It waits for a worker.</summary>
    Leasing,

    /// <summary>A ticket is out.</summary>
    Running,
    Finished,
}

/// <summary>A planned step and how far it came.</summary>
public sealed record StepRun(PlannedStep Plan)
{
    public StepState State { get; init; }
    public string? Ticket { get; init; }
    public string? Worker { get; init; }

    /// <summary>Id of the leased worker or target; null: the built-in worker, or none yet.</summary>
    public string? Machine { get; init; }

    /// <summary>Pool that the worker was leased from; null: it runs on its target, or has no worker yet.</summary>
    public WorkerPoolId? LeasedFrom { get; init; }

    /// <summary>Why it waits for a worker or its target; null: it does not, or has not been refused one yet.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>Worker that it waits for until others leave it; null: it waits for any, or for its target.</summary>
    public string? WaitsAt { get; init; }

    /// <summary>Since when it has been waiting for a worker, or for this one.</summary>
    public DateTimeOffset? WaitsSince { get; init; }

    /// <summary>Workers that could not be reached before the step started, in that order, with the reason: none of them is asked again before a later check finds it healthy.</summary>
    public ImmutableArray<DroppedWorker> Dropped { get; init; } = [];
    public StepOutcome? Outcome { get; init; }
    public DateTimeOffset? Opened { get; init; }
    public DateTimeOffset? Started { get; init; }
    public DateTimeOffset? Finished { get; init; }

    public string Key => Plan.Key;

    /// <summary>A wait for one worker and a wait for any have each a clock of their own: only the second has a limit.</summary>
    internal StepRun Awaiting(TaskEvent.WorkerAwaited awaited) => this with
    {
        WaitsFor = awaited.Reason,
        WaitsAt = awaited.Machine,
        WaitsSince = WaitsAt == awaited.Machine ? WaitsSince ?? awaited.At : awaited.At,
    };

    internal StepRun Leased(TaskEvent.WorkerLeased leased) => this with
    {
        State = StepState.Running,
        Ticket = leased.Ticket,
        Worker = leased.Worker,
        Machine = leased.Machine,
        LeasedFrom = leased.Pool,
        WaitsFor = null,
        WaitsAt = null,
        Started = leased.At,
    };

    /// <summary>As it was before it had that worker, but for knowing it.</summary>
    internal StepRun Dropping(TaskEvent.WorkerDropped dropped) => this with
    {
        State = StepState.Leasing,
        Ticket = null,
        Worker = null,
        Machine = null,
        LeasedFrom = null,
        Started = null,
        Dropped = Dropped.Add(new DroppedWorker(Machine, dropped.Reason, dropped.At)),
    };
}

/// <summary>A worker that was leased and could not be reached.</summary>
/// <param name="Machine">Its id, such as <c>Workers-1</c>; null: the built-in worker.</param>
public sealed record DroppedWorker(string? Machine, string Reason, DateTimeOffset At);
