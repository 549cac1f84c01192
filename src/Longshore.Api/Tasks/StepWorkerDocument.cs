using Longshore.Application.Tasks;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;

namespace Longshore.Api.Tasks;

/// <summary>The worker of a step, and why each candidate was taken or passed over.</summary>
/// <param name="MachineId">Deployment target of the step; null: it has none.</param>
/// <param name="Worker">Name of the worker, or of the target that the step runs on itself.</param>
/// <param name="WorkerPoolId">Null: the step runs on its target.</param>
/// <param name="WorkerPoolBecause">What led to the pool; null when that is not known.</param>
internal sealed record StepWorkerDocument(
    string Step, int Number, string StepName, string ActionName, string? MachineId, string? MachineName, string Worker, string? WorkerPoolId, string? WorkerPoolName, string? WorkerPoolBecause, string Ticket, DateTimeOffset LeasedAt,
    IReadOnlyList<CandidateDocument> Candidates)
{
    public static StepWorkerDocument From(StepWorker step) => new(
        step.Step.Key, step.Step.Number, step.Step.StepName, step.Step.ActionName, step.Step.Target?.Id.ToString(), step.Step.Target?.Name, step.Worker,
        step.Pool?.ToString(), step.PoolName, step.Pool is null ? null : step.Step.PoolBecause, step.Ticket, step.LeasedAt,
        [.. step.Candidates.Select(CandidateDocument.From)]);
}

internal sealed record CandidateDocument(string Worker, bool Chosen, string Reason)
{
    public static CandidateDocument From(CandidateVerdict verdict) => new(verdict.Worker, verdict.Chosen, verdict.Reason);
}
