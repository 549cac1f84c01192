using System.Collections.Immutable;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;

namespace Longshore.Domain.Tasks.Runs;

/// <summary>What was seen in the outside world; may come late, twice or after a restart. Closed family.</summary>
public abstract record Observation
{
    private Observation()
    {
    }

    public required DateTimeOffset At { get; init; }

    /// <summary>The queue says: start.</summary>
    public sealed record Picked(string Node) : Observation;

    /// <summary>It waited longer than it may.</summary>
    public sealed record QueueExpired : Observation;

    public sealed record PlanMade(RunPlan Plan) : Observation;

    /// <summary>The task cannot run at all.</summary>
    public sealed record PlanRefused(string Reason) : Observation;

    public sealed record ConditionJudged(string Step, bool Met, string Text) : Observation;

    /// <param name="Pool">Null: the step runs on its deployment target.</param>
    /// <param name="Machine">Id of the worker or deployment target; null: the built-in worker.</param>
    /// <param name="Note">What else its author should know of the choice, full sentences.</param>
    public sealed record LeaseGranted(
        string Step, string Ticket, string Worker, WorkerPoolId? Pool, ImmutableArray<CandidateVerdict> Candidates, string? Machine = null, string? Note = null) : Observation;

    /// <summary>No worker can take the step now, or its machine is in use by others; later it may go.</summary>
    /// <param name="Machine">Worker that was chosen and whose mutex others have; null: none was, or the step waits for its target.</param>
    public sealed record LeaseDelayed(string Step, string Reason, ImmutableArray<CandidateVerdict> Candidates, string? Machine = null) : Observation;

    public sealed record LeaseRefused(string Step, string Reason) : Observation;

    /// <summary>The worker of a ticket could not be reached; surely nothing has started there.</summary>
    public sealed record WorkerMissed(string Step, string Ticket, string Reason) : Observation;

    /// <summary>The run of a ticket has ended and nothing of it lives any more.</summary>
    public sealed record ScriptEnded(string Step, string Ticket, StepOutcome Outcome) : Observation;

    public sealed record CancelAsked(string By) : Observation;

    /// <param name="Reason">As given by the person.</param>
    public sealed record FailAsked(string By, string Reason) : Observation;

    /// <summary>The bound for confirming a cancel has passed.</summary>
    public sealed record CancelBoundReached : Observation;
}
