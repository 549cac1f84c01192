using System.Collections.Immutable;
using Longshore.Application.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;
using Longshore.Portal.Parts;

namespace Longshore.Portal.Tasks;

/// <summary>Where a step ran, or what it waits for, and why.</summary>
public sealed record WhyView
{
    /// <summary>Names this view among those of a task: a step may have had several workers.</summary>
    public required string Key { get; init; }

    /// <summary>Such as <c>4 Publish site</c>.</summary>
    public required string Step { get; init; }

    /// <summary>Null: it waits for one.</summary>
    public string? Worker { get; init; }

    /// <summary>Page of the worker; null: it is not known which it was.</summary>
    public string? Href { get; init; }

    /// <summary>Null: the pool does not exist any more, or was not chosen yet.</summary>
    public string? Pool { get; init; }

    /// <summary>What it waits for, or why the worker was given back; null: nothing of the kind.</summary>
    public string? Note { get; init; }

    /// <summary>The one that was taken first.</summary>
    public ImmutableArray<CandidateView> Candidates { get; init; } = [];

    public static WhyView From(StepWorker leased, StepRun run, string title)
    {
        var isLast = run.Ticket == leased.Ticket;
        return new WhyView
        {
            Key = leased.Ticket,
            Step = title,
            Worker = leased.Worker,
            Href = !isLast ? null : run.Machine is null ? Links.BuiltInWorker : WorkerId.TryParse(run.Machine, null, out var worker) ? Links.Worker(worker) : null,
            Pool = leased.PoolName,
            Note = isLast ? null : "It could not be reached before the step had started there, so another worker was looked for.",
            Candidates = [.. leased.Candidates.OrderByDescending(candidate => candidate.Chosen).Select(CandidateView.From)],
        };
    }

    /// <summary>Null: it does not wait for a worker.</summary>
    public static WhyView? Waiting(StepRun run, string title) =>
        run.State == StepState.Leasing ? new WhyView { Key = run.Key, Step = title, Note = run.WaitsFor ?? "It asks for a worker." } : null;
}

public sealed record CandidateView(string Worker, Look Look, string Reason)
{
    public static CandidateView From(CandidateVerdict verdict) =>
        new(verdict.Worker, verdict.Chosen ? new(Tone.Ok, "chosen") : new(Tone.Idle, "passed over"), verdict.Reason);
}
