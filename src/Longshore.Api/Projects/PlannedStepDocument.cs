using Longshore.Api.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Processes;

namespace Longshore.Api.Projects;

/// <summary>An action of the process as it would run now: once, or once for each target.</summary>
/// <param name="WaitsFor">Keys of the steps that must end before it starts.</param>
/// <param name="WillRun">False: known now not to run, for the reason in <paramref name="NotRunBecause"/>.</param>
/// <param name="Condition">Looked at when its turn comes: <c>Success</c>, <c>Failure</c>, <c>Always</c>, <c>Variable</c>.</param>
/// <param name="RunsOn"><c>Worker</c>, or <c>Target</c>: the target itself.</param>
/// <param name="MachineId">Target that it deploys to; null: it runs once, for none.</param>
/// <param name="Window">With a target: how many targets of the step may have their turn at once; else 0.</param>
/// <param name="WorkerPoolId">Null: it runs on its target, or has no pool for the reason in <paramref name="WorkerPoolBecause"/>.</param>
/// <param name="WorkerPoolBecause">What led to the pool.</param>
/// <param name="Worker">Worker, or the target itself; null: no worker would take it now, for the reason in <paramref name="NoWorkerBecause"/>.</param>
internal sealed record PlannedStepDocument(
    string Step, int Number, string StepName, string ActionName, string ActionType, IReadOnlyList<string> WaitsFor, string Condition, string? ConditionExpression, bool WillRun, string? NotRunBecause,
    string RunsOn, string? MachineId, string? MachineName, int Window,
    string? WorkerPoolId, string? WorkerPoolName, string? WorkerPoolBecause, string? Worker, string? NoWorkerBecause, IReadOnlyList<CandidateDocument> Candidates)
{
    public static PlannedStepDocument From(PreviewedStep previewed, IEnumerable<PreviewedStep> all)
    {
        var step = previewed.Step;
        return new(
            step.Key, step.Number, step.StepName, step.ActionName, step.ActionType, [.. all.Select(other => other.Step).Where(other => GoesBefore(other, step)).Select(other => other.Key)],
            step.Condition.ToString(), step.ConditionExpression, step.NotRunBecause is null, step.NotRunBecause,
            step.Place.ToString(), step.Target?.Id.ToString(), step.Target?.Name, step.Window,
            step.Pool?.ToString(), step.PoolName, step.PoolBecause, previewed.Worker, previewed.NoWorkerBecause, [.. previewed.Candidates.Select(CandidateDocument.From)]);
    }

    private static bool GoesBefore(PlannedStep other, PlannedStep step) => other.Group == step.Group - 1 || other.Key == step.After;
}
