namespace Longshore.Domain.Tasks.Runs;

/// <summary>
/// The turns of a step's targets (workers.md §8.8): in each, all actions run on one target in order; at most a window of turns at once; after a failure no further
/// turn begins, and those under way are finished.
/// </summary>
internal static class RollingRules
{
    /// <summary>The turn of its target is under way, or may begin, or will never: in each case it need not wait any more.</summary>
    public static bool IsSettled(TaskRun run, StepRun step) =>
        step.Plan.Target is null || HasBegun(run, step) || FailureElsewhere(run, step) is not null || TurnsUnderWay(run, step) < step.Plan.Window;

    /// <summary>Why the step's turn does not begin, or ends before it; null: it goes on.</summary>
    public static string? ReasonToSkip(TaskRun run, StepRun step)
    {
        if (run.Steps.FirstOrDefault(other => other.Plan.SharesTurnWith(step.Plan) && other.Outcome is { IsFailure: true }) is { } before)
            return $"“{before.Plan.ActionName}” of the same step failed.";
        return !HasBegun(run, step) && FailureElsewhere(run, step) is { } failed
            ? $"“{failed.Plan.ActionName}” failed on {failed.Plan.Target!.Name}, so the step begins on no further target."
            : null;
    }

    // One that was skipped was never opened: a turn that only lost actions has not begun.
    private static bool HasBegun(TaskRun run, StepRun step) => run.Steps.Any(other => other.Plan.SharesTurnWith(step.Plan) && other.Opened is not null);

    private static StepRun? FailureElsewhere(TaskRun run, StepRun step) => step.Plan.Target is null
        ? null
        : run.Steps.FirstOrDefault(other => other.Plan.Number == step.Plan.Number && other.Plan.Target is not null && other.Outcome is { IsFailure: true });

    private static int TurnsUnderWay(TaskRun run, StepRun step) => run.Steps
        .Where(other => other.Plan.Number == step.Plan.Number)
        .GroupBy(other => other.Plan.Target?.Id)
        .Count(turn => turn.Any(one => one.Opened is not null) && turn.Any(one => one.State != StepState.Finished));
}
