using System.Collections.Immutable;
using Longshore.Domain.Workers;
using Longshore.Portal.Parts;

namespace Longshore.Portal.Tasks;

/// <summary>Why a step ran where it ran.</summary>
/// <param name="Step">Such as <c>4 Publish site</c>.</param>
public sealed record WhyView(string Step, string Worker, ImmutableArray<CandidateView> Candidates)
{
    public static WhyView From(string step, string worker, ImmutableArray<CandidateVerdict> candidates) =>
        new(step, worker, [.. candidates.OrderByDescending(candidate => candidate.Chosen).Select(CandidateView.From)]);
}

public sealed record CandidateView(string Worker, Look Look, string Reason)
{
    public static CandidateView From(CandidateVerdict verdict) =>
        new(verdict.Worker, verdict.Chosen ? new(Tone.Ok, "chosen") : new(Tone.Idle, "passed over"), verdict.Reason);
}
