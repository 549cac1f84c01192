using System.Collections.Immutable;
using System.Globalization;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Orchestration.Variables;

/// <summary>How earlier steps went (workers.md §8.2, §10.11). Names without <c>Octopus.</c>.</summary>
internal static class StatusVariables
{
    // What one target says of a step that has several: the worst first.
    private static readonly ImmutableArray<string> Order = ["Failed", "Canceled", "Running", "Pending", "Succeeded", "Skipped"];

    /// <param name="asking">Step whose variables these become: of steps that have its target it sees how they went there.</param>
    public static IEnumerable<(string Name, string? Value)> Of(TaskRun run, PlannedStep asking)
    {
        foreach (var step in run.Steps.GroupBy(step => step.Plan.StepName))
        {
            yield return ($"Step[{step.Key}].Status.Code", Order.First(status => step.Any(one => StatusOf(one) == status)));
            if (step.FirstOrDefault(one => one.Outcome is { IsFailure: true }) is { } broken) yield return ($"Step[{step.Key}].Status.Error", broken.Outcome!.Message);
        }
        foreach (var action in run.Steps.GroupBy(step => step.Plan.ActionName))
        {
            var here = action.Where(one => one.Plan.Target?.Id == asking.Target?.Id).ToList();
            var skipped = (here.Count == 0 ? action : here.AsEnumerable()).All(one => one.Outcome?.Result == StepResult.Skipped);
            yield return ($"Action[{action.Key}].IsSkipped", skipped ? "True" : "");
        }
        if (run.Steps.FirstOrDefault(step => step.Outcome is { IsFailure: true }) is not { } failed) yield break;
        yield return ("Deployment.Error", failed.Outcome!.Message);
        yield return ("Deployment.ErrorDetail", string.Create(CultureInfo.InvariantCulture, $"Step {failed.Plan.Number} “{failed.Plan.StepName}”: {failed.Outcome.Message}"));
    }

    private static string StatusOf(StepRun step) =>
        step.Outcome is { } outcome ? StatusOf(outcome.Result) : step.State == StepState.Running ? "Running" : "Pending";

    private static string StatusOf(StepResult result) => result switch
    {
        StepResult.Succeeded or StepResult.SucceededWithWarning => "Succeeded",
        StepResult.Skipped => "Skipped",
        StepResult.Canceled => "Canceled",
        StepResult.Failed or StepResult.TimedOut or StepResult.Interrupted => "Failed",
    };
}
