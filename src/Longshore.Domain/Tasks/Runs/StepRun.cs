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

    /// <summary>Pool that the worker was leased from.</summary>
    public WorkerPoolId? LeasedFrom { get; init; }
    public StepOutcome? Outcome { get; init; }
    public DateTimeOffset? Opened { get; init; }
    public DateTimeOffset? Started { get; init; }
    public DateTimeOffset? Finished { get; init; }

    public string Key => Plan.Key;
}
