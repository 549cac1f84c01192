namespace Longshore.Domain.Tasks.Runs;

/// <summary>Cancelling, and failing by hand: nothing new starts, what runs is stopped, and the end is said only when nothing lives (reliability.md I12, workers.md §9.7).</summary>
internal static class CancelRules
{
    /// <param name="requested">The event of what was asked: to cancel, or to fail.</param>
    public static Decision WhenAsked(TaskRun run, TaskEvent requested)
    {
        if (run.State == RunState.Cancelling) return Decision.Nothing;
        var decision = Decision.Of(requested);
        foreach (var step in run.Steps.Where(step => step.State == StepState.Running))
            decision = decision.Then(new Effect.CancelScript(step.Key, step.Ticket!));
        return decision.And(EndWhenQuiet(run.Apply(requested), requested.At));
    }

    public static Decision WhenBoundReached(TaskRun run, Observation.CancelBoundReached reached)
    {
        if (run.State != RunState.Cancelling) return Decision.Nothing;
        var decision = Decision.Nothing;
        foreach (var step in run.Steps.Where(step => step.State == StepState.Running))
        {
            var outcome = new StepOutcome(StepResult.Canceled, "The worker could not confirm within the bound that the script has stopped.", null, [], []);
            decision = decision.And(Decision.Of(
                new TaskEvent.CancelNotConfirmed(step.Key) { At = reached.At },
                new TaskEvent.StepFinished(step.Key, outcome) { At = reached.At }));
        }
        return decision.And(EndWhenQuiet(decision.Events.Aggregate(run, (folded, happened) => folded.Apply(happened)), reached.At));
    }

    /// <summary>Ends the task when no ticket is out; steps that never ran keep no result, for they were neither run nor judged.</summary>
    public static Decision EndWhenQuiet(TaskRun run, DateTimeOffset at) =>
        run.Steps.Any(step => step.State == StepState.Running) ? Decision.Nothing
        : run.FailBecause is { } why ? FlowRules.End(TaskState.Failed, why, warned: true, at)
        : FlowRules.End(TaskState.Canceled, run.CanceledBy is { } by ? $"Canceled by {by}." : null, warned: false, at);
}
