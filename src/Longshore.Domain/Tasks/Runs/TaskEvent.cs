using System.Collections.Immutable;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;

namespace Longshore.Domain.Tasks.Runs;

/// <summary>What happened to a task; the run is the fold of these. Past tense; closed: the private constructor admits only these.</summary>
public abstract record TaskEvent
{
    private TaskEvent()
    {
    }

    public required DateTimeOffset At { get; init; }

    /// <summary>The queue let the task start on a server node.</summary>
    public sealed record TaskStarted(string Node) : TaskEvent;

    public sealed record TaskPlanned(RunPlan Plan) : TaskEvent;

    /// <summary>The step's turn has come; its condition is asked next when <paramref name="Judge"/>, else a worker is.</summary>
    public sealed record StepOpened(string Step, bool Judge) : TaskEvent;

    /// <summary>The condition expression came out true.</summary>
    public sealed record ConditionMet(string Step, string Text) : TaskEvent;

    /// <summary>No worker can take the step now, or others have its machine, and time may mend it: it waits. Written again only when the reason has changed.</summary>
    /// <param name="Machine">Worker that was chosen and whose mutex others have; null: none was, or the step waits for its target.</param>
    public sealed record WorkerAwaited(string Step, string Reason, ImmutableArray<CandidateVerdict> Candidates, string? Machine = null) : TaskEvent;

    /// <summary>A worker was chosen, and the ticket given: from now on the worker may run it, once.</summary>
    /// <param name="Worker">Name as shown.</param>
    /// <param name="Pool">Null: the step runs on its deployment target, which belongs to no pool.</param>
    /// <param name="Machine">Id of the worker or deployment target, such as <c>Workers-1</c>; null: the built-in worker.</param>
    /// <param name="Note">What else its author should know of the choice, full sentences.</param>
    public sealed record WorkerLeased(
        string Step, string Ticket, string Worker, WorkerPoolId? Pool, ImmutableArray<CandidateVerdict> Candidates, string? Machine = null, string? Note = null) : TaskEvent;

    /// <summary>The leased worker could not be reached, and surely nothing has started there: the ticket is void, and another worker may take the step.</summary>
    public sealed record WorkerDropped(string Step, string Ticket, string Reason) : TaskEvent;

    public sealed record StepFinished(string Step, StepOutcome Outcome) : TaskEvent;

    public sealed record CancelRequested(string By) : TaskEvent;

    /// <summary>Somebody set the state to failed: the run stops as if cancelled, and ends as failed.</summary>
    public sealed record FailRequested(string By, string Reason) : TaskEvent;

    /// <summary>No worker confirmed within the bound that nothing of the run lives (reliability.md I12).</summary>
    public sealed record CancelNotConfirmed(string Step) : TaskEvent;

    public sealed record TaskFinished(TaskState State, string? Error, bool HasWarningsOrErrors) : TaskEvent;

    /// <summary>Something was seen that the rules do not know in this state: recorded, never ignored.</summary>
    public sealed record UnexpectedSeen(string What) : TaskEvent;
}
