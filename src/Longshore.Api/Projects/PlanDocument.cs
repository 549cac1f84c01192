using Longshore.Api.Tasks;
using Longshore.Application.Projects;
using Longshore.Orchestration.Processes;

namespace Longshore.Api.Projects;

/// <summary>What a deployment would do now (programs.md §6, our own addition).</summary>
/// <param name="ReleaseId">Null: planned from the process as it is.</param>
internal sealed record PlanDocument(string ProjectId, string? ReleaseId, string EnvironmentId, IReadOnlyList<PlannedStepDocument> Steps)
{
    public static PlanDocument From(DeploymentPlan plan) => new(
        plan.Project.Id.ToString(), plan.Release?.Id.ToString(), plan.Environment.Id.ToString(),
        [.. plan.Steps.Select(step => PlannedStepDocument.From(step, plan.Steps))]);
}

/// <param name="WaitsFor">Keys of the steps that must end before it starts.</param>
/// <param name="WillRun">False: known now not to run, for the reason in <paramref name="NotRunBecause"/>.</param>
/// <param name="Condition">Looked at when its turn comes: <c>Success</c>, <c>Failure</c>, <c>Always</c>, <c>Variable</c>.</param>
/// <param name="Worker">Null: no worker would take it now, for the reason in <paramref name="NoWorkerBecause"/>.</param>
internal sealed record PlannedStepDocument(
    string Step, int Number, string StepName, string ActionName, string ActionType, IReadOnlyList<string> WaitsFor, string Condition, string? ConditionExpression, bool WillRun, string? NotRunBecause,
    string WorkerPoolId, string WorkerPoolName, string? Worker, string? NoWorkerBecause, IReadOnlyList<CandidateDocument> Candidates)
{
    public static PlannedStepDocument From(PreviewedStep previewed, IEnumerable<PreviewedStep> all)
    {
        var step = previewed.Step;
        return new(
            step.Key, step.Number, step.StepName, step.ActionName, step.ActionType,
            [.. all.Select(other => other.Step).Where(other => other.Group == step.Group - 1 || other.Key == step.After).Select(other => other.Key)],
            step.Condition.ToString(), step.ConditionExpression, step.NotRunBecause is null, step.NotRunBecause,
            step.Pool.ToString(), previewed.PoolName, previewed.Worker, previewed.NoWorkerBecause, [.. previewed.Candidates.Select(CandidateDocument.From)]);
    }
}
