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
            .Of(new TaskEvent.WorkerLeased(step.Key, granted.Ticket, granted.Worker, granted.Pool, granted.Candidates, granted.Machine, granted.Note) { At = granted.At })
            .Then(new Effect.RunScript(step.Key, granted.Ticket));
    }

    public static Decision WhenLeaseDelayed(TaskRun run, Observation.LeaseDelayed delayed)
    {
        if (run.Find(delayed.Step) is not { } step) return Decision.Unexpected(delayed, "no such step is planned");
        if (step.State is StepState.Waiting or StepState.Judging) return Decision.Unexpected(delayed, step.State.ToString());
        return step.State == StepState.Leasing && run.State == RunState.Executing && (step.WaitsFor, step.WaitsAt) != (delayed.Reason, delayed.Machine)
            ? Decision.Of(new TaskEvent.WorkerAwaited(step.Key, delayed.Reason, delayed.Candidates, delayed.Machine) { At = delayed.At })
            : Decision.Nothing;
    }

    public static Decision WhenLeaseRefused(TaskRun run, Observation.LeaseRefused refused)
    {
        if (run.Find(refused.Step) is not { } step) return Decision.Unexpected(refused, "no such step is planned");
        if (step.State is StepState.Waiting or StepState.Judging) return Decision.Unexpected(refused, step.State.ToString());
        return step.State == StepState.Leasing && run.State == RunState.Executing
            ? Finish(run, step, StepOutcome.Failed(refused.Reason), refused.At)
            : Decision.Nothing;
    }

    /// <summary>Once a start may have arrived, this is never observed: a script must not run twice (workers.md §4.9, 12).</summary>
    public static Decision WhenWorkerMissed(TaskRun run, Observation.WorkerMissed missed)
    {
        if (run.Find(missed.Step) is not { } step) return Decision.Unexpected(missed, "no such step is planned");
        if (step.State is StepState.Waiting or StepState.Judging) return Decision.Unexpected(missed, step.State.ToString());
        if (step.State != StepState.Running || step.Ticket != missed.Ticket) return Decision.Nothing;
        return run.State == RunState.Cancelling
            ? Finish(run, step, new StepOutcome(StepResult.Canceled, $"Canceled before it started. {missed.Reason}", null, [], []), missed.At)
            : Decision.Of(new TaskEvent.WorkerDropped(step.Key, missed.Ticket, missed.Reason) { At = missed.At }).Then(new Effect.LeaseWorker(step.Key));
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
