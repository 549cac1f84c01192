using System.Collections.Immutable;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;

namespace Longshore.Orchestration.Processes;

/// <summary>A step as it would run now.</summary>
/// <param name="PoolName">Of <see cref="PlannedStep.Pool"/>.</param>
/// <param name="Worker">Name of the worker it would get; null: none now.</param>
/// <param name="NoWorkerBecause">Why it would get none, with the mend; null when it would get one.</param>
/// <param name="Candidates">Every worker of the pool, with the reason it would be taken or passed over.</param>
public sealed record PreviewedStep(PlannedStep Step, string PoolName, string? Worker, string? NoWorkerBecause, ImmutableArray<CandidateVerdict> Candidates)
{
    internal static PreviewedStep From(PlannedStep step, string poolName, WorkerSelection? selection) => selection switch
    {
        null => new(step, poolName, null, $"Pool {poolName} does not exist any more.", []),
        WorkerSelection.Chosen chosen => new(step, poolName, chosen.Worker.Name, null, chosen.Candidates),
        WorkerSelection.BuiltIn => new(step, poolName, WorkerKey.BuiltInText, null, selection.Candidates),
        _ => new(step, poolName, null, selection.Message, selection.Candidates),
    };
}
