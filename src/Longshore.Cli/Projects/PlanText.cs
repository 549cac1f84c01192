using System.Globalization;
using Longshore.Client.Projects;

namespace Longshore.Cli.Projects;

/// <summary>A plan as people read it: each step once, below it who runs it where and why; what is the same for all targets of a step is said once.</summary>
internal static class PlanText
{
    public static IEnumerable<string> Of(PlanDocument plan)
    {
        foreach (var step in plan.Steps.GroupBy(step => (step.Number, step.ActionName)))
        {
            foreach (var line in Step(step.First(), [.. step])) yield return line;
        }
        if (plan.Steps.IsEmpty) yield return "Nothing would run: the process has no enabled step.";
        if (plan.LeftOut.IsEmpty) yield break;
        yield return "Left out:";
        foreach (var target in plan.LeftOut) yield return $"    {target.MachineName}: {target.Reason}";
    }

    private static IEnumerable<string> Step(PlannedStepDocument first, PlannedStepDocument[] all)
    {
        var name = first.ActionName == first.StepName ? first.StepName : $"{first.StepName} / {first.ActionName}";
        yield return string.Create(CultureInfo.InvariantCulture, $"{first.Number} {name}{When(first)}");
        if (!first.WillRun)
        {
            yield return $"    not run: {first.NotRunBecause}";
            yield break;
        }
        if (first.MachineName is not null && all.Length > 1)
            yield return string.Create(CultureInfo.InvariantCulture, $"    {all.Length} targets, {(first.Window >= all.Length ? "all at once" : first.Window == 1 ? "one after another" : $"{first.Window} at once")}");
        foreach (var alike in all.GroupBy(step => (step.RunsOn, step.WorkerPoolName, step.WorkerPoolBecause, step.Worker, step.NoWorkerBecause, Alone: step.RunsOn == "Target" ? step.Step : "")))
        {
            foreach (var line in Place(alike.First(), [.. alike])) yield return line;
        }
    }

    private static IEnumerable<string> Place(PlannedStepDocument step, PlannedStepDocument[] alike)
    {
        if (step.RunsOn == "Target")
        {
            yield return $"    on target {step.MachineName} itself";
            yield break;
        }
        var behalf = step.MachineName is null ? "" : $", on behalf of {string.Join(", ", alike.Select(one => one.MachineName))}";
        yield return step.Worker is null ? $"    nobody now{behalf}" : $"    on {step.Worker} of pool {step.WorkerPoolName}{behalf}";
        if (step.WorkerPoolName is not null && step.WorkerPoolBecause is not null) yield return $"        pool: {step.WorkerPoolBecause}";
        if (step.NoWorkerBecause is not null) yield return $"        {step.NoWorkerBecause}";
        foreach (var candidate in step.Candidates) yield return $"        {(candidate.Chosen ? "chosen     " : "passed over")} {candidate.Worker}: {candidate.Reason}";
    }

    private static string When(PlannedStepDocument step) => step.Condition switch
    {
        "Success" => "",
        "Variable" => $"  (if {step.ConditionExpression})",
        "Failure" => "  (only after a failure)",
        _ => "  (also after a failure)",
    };
}
