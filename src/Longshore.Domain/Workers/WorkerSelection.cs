using System.Collections.Immutable;
using Longshore.Domain.Pools;

namespace Longshore.Domain.Workers;

/// <summary>Which worker a step gets and why, or why it gets none now. Closed family.</summary>
public abstract record WorkerSelection
{
    private WorkerSelection()
    {
    }

    /// <summary>Name of the step, as shown.</summary>
    public required string Step { get; init; }
    public required WorkerPool Pool { get; init; }

    /// <summary>Every member of the pool, by number; the built-in worker when it was looked at; nobody when the pool is empty or dynamic.</summary>
    public required ImmutableArray<CandidateVerdict> Candidates { get; init; }

    /// <summary>Full sentences for the task log; of a refusal or a wait with the mend.</summary>
    public required string Message { get; init; }

    /// <summary>Worker to write into the lease; null: none yet.</summary>
    public virtual WorkerKey? Leased => null;

    /// <summary>News after which the step should ask again.</summary>
    public virtual WakeUps WakesOn => WakeUps.None;

    public sealed record Chosen(Worker Worker) : WorkerSelection
    {
        public override WorkerKey? Leased => WorkerKey.Of(Worker.Id);
    }

    public sealed record BuiltIn : WorkerSelection
    {
        public override WorkerKey? Leased => WorkerKey.BuiltIn;
    }

    /// <summary>The provider of dynamic workers is to be asked for one.</summary>
    /// <param name="WorkerType">As the pool names it.</param>
    /// <param name="Keep">Worker that the task had before and keeps if the provider still has it; null: a new one.</param>
    public sealed record Dynamic(string? WorkerType, WorkerKey? Keep) : WorkerSelection;

    /// <summary>Not now: the step waits, and the message says for what.</summary>
    /// <param name="ToCheck">Workers that were never checked: their health check may end the wait.</param>
    public sealed record Wait(WaitReason Reason, ImmutableArray<WorkerId> ToCheck) : WorkerSelection
    {
        public override WakeUps WakesOn => WakeUps.WorkerFree | WakeUps.WorkerChecked | WakeUps.WorkerAdded | WakeUps.WorkerEnabled;

        /// <summary>Why the step fails when its bound has passed.</summary>
        public PlacementRefusal GiveUp(TimeSpan waited) => WorkerRefusals.AfterWait(this, waited);
    }

    public sealed record Refused(PlacementRefusal Refusal) : WorkerSelection
    {
        public override WakeUps WakesOn => Refusal.WakesOn;
    }
}
