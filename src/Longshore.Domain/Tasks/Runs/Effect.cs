namespace Longshore.Domain.Tasks.Runs;

/// <summary>What the engine is to do next; each comes back as an <see cref="Observation"/>. Imperative; closed family. Carrying one out twice must be harmless.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    public sealed record PlanRun : Effect;

    public sealed record JudgeCondition(string Step) : Effect;

    public sealed record LeaseWorker(string Step) : Effect;

    public sealed record RunScript(string Step, string Ticket) : Effect;

    public sealed record CancelScript(string Step, string Ticket) : Effect;

    /// <summary>The result is stored: the worker may forget the ticket, the lease is free.</summary>
    public sealed record CompleteTicket(string Step, string Ticket) : Effect;

    /// <summary>Tell queue and audience that the task has ended.</summary>
    public sealed record AnnounceEnd(TaskState State) : Effect;
}
