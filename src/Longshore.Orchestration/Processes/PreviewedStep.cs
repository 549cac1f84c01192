using System.Collections.Immutable;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;

namespace Longshore.Orchestration.Processes;

/// <summary>A step as it would run now.</summary>
/// <param name="Worker">Name of the worker it would get, or of the target it would run on; null: none now.</param>
/// <param name="NoWorkerBecause">Why it would get none, with the mend; null when it would get one, or needs none.</param>
/// <param name="Candidates">Every worker of the pool, with the reason it would be taken or passed over.</param>
public sealed record PreviewedStep(PlannedStep Step, string? Worker, string? NoWorkerBecause, ImmutableArray<CandidateVerdict> Candidates)
{
    internal static PreviewedStep From(PlannedStep step, WorkerSelection? selection) => (step, selection) switch
    {
        ({ Place: StepPlace.Target }, _) => new(step, step.Target?.Name, null, []),
        ({ Pool: null }, _) => new(step, null, step.PoolBecause, []),
        (_, null) => new(step, null, $"Pool {step.PoolName} does not exist any more.", []),
        (_, WorkerSelection.Chosen chosen) => new(step, chosen.Worker.Name, null, chosen.Candidates),
        (_, WorkerSelection.BuiltIn) => new(step, WorkerKey.BuiltInText, null, selection.Candidates),
        _ => new(step, null, selection.Message, selection.Candidates),
    };
}
