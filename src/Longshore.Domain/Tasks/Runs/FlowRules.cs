using System.Collections.Immutable;
using Longshore.Domain.Processes;

namespace Longshore.Domain.Tasks.Runs;

/// <summary>Which steps come next (workers.md §8.1-8.4): groups in order, conditions looked at when the group's turn comes.</summary>
internal static class FlowRules
{
    /// <summary>Opens and skips steps as far as possible, and ends the task when nothing is left.</summary>
    public static Decision Advance(TaskRun run, DateTimeOffset at)
    {
        var decision = Decision.Nothing;
        while (Next(run, at) is { } step)
        {
            decision = decision.And(step);
            run = step.Events.Aggregate(run, (folded, happened) => folded.Apply(happened));
        }
        return run.Steps.All(step => step.State == StepState.Finished) ? decision.And(EndOf(run, at)) : decision;
    }

    public static Decision End(TaskState state, string? error, bool warned, DateTimeOffset at) =>
        Decision.Of(new TaskEvent.TaskFinished(state, error, warned) { At = at }).Then(new Effect.AnnounceEnd(state));

    private static Decision? Next(TaskRun run, DateTimeOffset at)
    {
        var open = run.Steps.Where(step => step.State != StepState.Finished).ToImmutableArray();
        if (open.IsEmpty) return null;
        var group = open.Min(step => step.Plan.Group);
        var next = open.FirstOrDefault(step => step.Plan.Group == group && step.State == StepState.Waiting && IsFree(run, step) && RollingRules.IsSettled(run, step));
        return next is null ? null : Open(run, next, at);
    }

    private static bool IsFree(TaskRun run, StepRun step) => step.Plan.After is not { } before || run.Find(before) is null or { State: StepState.Finished };

    private static Decision Open(TaskRun run, StepRun step, DateTimeOffset at)
    {
        if (ReasonToSkip(run, step) is { } reason) return Decision.Of(new TaskEvent.StepFinished(step.Key, StepOutcome.Skipped(reason)) { At = at });
        var judge = step.Plan.Condition == RunCondition.Variable;
        var opened = Decision.Of(new TaskEvent.StepOpened(step.Key, judge) { At = at });
        return judge ? opened.Then(new Effect.JudgeCondition(step.Key)) : opened.Then(new Effect.LeaseWorker(step.Key));
    }

    private static string? ReasonToSkip(TaskRun run, StepRun step)
    {
        if (step.Plan.NotRunBecause is { } reason) return reason;
        if (RollingRules.ReasonToSkip(run, step) is { } ended) return ended;
        var failed = run.Steps.FirstOrDefault(other => other.Plan.Group < step.Plan.Group && other.Outcome is { IsFailure: true });
        return step.Plan.Condition switch
        {
            RunCondition.Success when failed is not null => $"It runs only if all steps before succeeded, and “{failed.Plan.StepName}” did not.",
            RunCondition.Failure when failed is null => "It runs only if a step before failed, and none did.",
            RunCondition.Success or RunCondition.Failure or RunCondition.Always or RunCondition.Variable => null,
        };
    }

    private static Decision EndOf(TaskRun run, DateTimeOffset at)
    {
        var failed = run.Steps.FirstOrDefault(step => step.Outcome is { IsFailure: true });
        var warned = failed is not null || run.Steps.Any(step => step.Outcome?.Result == StepResult.SucceededWithWarning);
        return failed is null
            ? End(TaskState.Success, null, warned, at)
            : End(TaskState.Failed, $"Step {failed.Plan.Number} “{failed.Plan.StepName}”{(failed.Plan.Target is { } target ? $" on {target.Name}" : "")}: {failed.Outcome!.Message}", warned, at);
    }
}
