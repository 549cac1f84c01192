using Longshore.Application.Tasks;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;

namespace Longshore.Api.Tasks;

/// <summary>The worker of a step, and why each candidate was taken or passed over.</summary>
internal sealed record StepWorkerDocument(
    string Step, int Number, string StepName, string ActionName, string Worker, string WorkerPoolId, string? WorkerPoolName, string Ticket, DateTimeOffset LeasedAt,
    IReadOnlyList<CandidateDocument> Candidates)
{
    public static StepWorkerDocument From(StepWorker step) => new(
        step.Step.Key, step.Step.Number, step.Step.StepName, step.Step.ActionName, step.Worker, step.Pool.ToString(), step.PoolName, step.Ticket, step.LeasedAt,
        [.. step.Candidates.Select(CandidateDocument.From)]);
}

internal sealed record CandidateDocument(string Worker, bool Chosen, string Reason)
{
    public static CandidateDocument From(CandidateVerdict verdict) => new(verdict.Worker, verdict.Chosen, verdict.Reason);
}
