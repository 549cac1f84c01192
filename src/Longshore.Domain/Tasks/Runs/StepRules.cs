namespace Longshore.Domain.Tasks.Runs;

/// <summary>What follows from news about one step.</summary>
internal static class StepRules
{
    public static Decision WhenJudged(TaskRun run, Observation.ConditionJudged judged)
    {
        if (run.Find(judged.Step) is not { } step) return Decision.Unexpected(judged, "no such step is planned");
        if (step.State == StepState.Waiting) return Decision.Unexpected(judged, step.State.ToString());
        if (step.State != StepState.Judging || run.State == RunState.Cancelling) return Decision.Nothing;
        return judged.Met
            ? Decision.Of(new TaskEvent.ConditionMet(step.Key, judged.Text) { At = judged.At }).Then(new Effect.LeaseWorker(step.Key))
            : Finish(run, step, StepOutcome.Skipped($"Its run condition came out as “{judged.Text}”, which is not true."), judged.At);
    }

    public static Decision WhenLeased(TaskRun run, Observation.LeaseGranted granted)
    {
        if (run.Find(granted.Step) is not { } step) return Decision.Unexpected(granted, "no such step is planned");
        if (step.State is StepState.Waiting or StepState.Judging) return Decision.Unexpected(granted, step.State.ToString());

        // A second grant for a step that has its ticket, or that was cancelled meanwhile, is dropped: the lease is derived from events, so nothing leaks.
        if (step.State != StepState.Leasing || run.State == RunState.Cancelling) return Decision.Nothing;
        return Decision
            .Of(new TaskEvent.WorkerLeased(step.Key, granted.Ticket, granted.Worker, granted.Pool, granted.Candidates) { At = granted.At })
            .Then(new Effect.RunScript(step.Key, granted.Ticket));
    }

    public static Decision WhenLeaseRefused(TaskRun run, Observation.LeaseRefused refused)
    {
        if (run.Find(refused.Step) is not { } step) return Decision.Unexpected(refused, "no such step is planned");
        if (step.State is StepState.Waiting or StepState.Judging) return Decision.Unexpected(refused, step.State.ToString());
        return step.State == StepState.Leasing && run.State == RunState.Executing
            ? Finish(run, step, StepOutcome.Failed(refused.Reason), refused.At)
            : Decision.Nothing;
    }

    public static Decision WhenEnded(TaskRun run, Observation.ScriptEnded ended)
    {
        if (run.Find(ended.Step) is not { } step) return Decision.Unexpected(ended, "no such step is planned");
        if (step.Ticket is null) return Decision.Unexpected(ended, step.State.ToString());

        // News of an older ticket changes nothing (reliability.md I10).
        if (step.State != StepState.Running || step.Ticket != ended.Ticket) return Decision.Nothing;
        return Finish(run, step, ended.Outcome, ended.At).Then(new Effect.CompleteTicket(step.Key, ended.Ticket));
    }

    private static Decision Finish(TaskRun run, StepRun step, StepOutcome outcome, DateTimeOffset at)
    {
        var finished = new TaskEvent.StepFinished(step.Key, outcome) { At = at };
        var after = run.Apply(finished);
        var next = run.State == RunState.Cancelling ? CancelRules.EndWhenQuiet(after, at) : FlowRules.Advance(after, at);
        return Decision.Of(finished).And(next);
    }
}
