using System.Collections.Immutable;
using System.Diagnostics;

namespace Longshore.Domain.Tasks.Runs;

/// <summary>What follows from an observation. Pure and total: every pair of state and observation has an answer.</summary>
public static class RunRules
{
    public static Decision Decide(TaskRun run, Observation seen) => seen switch
    {
        // Late and repeated news is normal: a final state never changes.
        _ when run.State == RunState.Finished => Decision.Nothing,
        Observation.Picked picked => WhenPicked(run, picked),
        Observation.QueueExpired expired => WhenExpired(run, expired),
        Observation.PlanMade made => WhenPlanned(run, made),
        Observation.PlanRefused refused => WhenPlanRefused(run, refused),
        Observation.ConditionJudged judged => StepRules.WhenJudged(run, judged),
        Observation.LeaseGranted granted => StepRules.WhenLeased(run, granted),
        Observation.LeaseDelayed delayed => StepRules.WhenLeaseDelayed(run, delayed),
        Observation.LeaseRefused refused => StepRules.WhenLeaseRefused(run, refused),
        Observation.WorkerMissed missed => StepRules.WhenWorkerMissed(run, missed),
        Observation.ScriptEnded ended => StepRules.WhenEnded(run, ended),
        Observation.CancelAsked asked => CancelRules.WhenAsked(run, new TaskEvent.CancelRequested(asked.By) { At = asked.At }),
        Observation.FailAsked asked => CancelRules.WhenAsked(run, new TaskEvent.FailRequested(asked.By, asked.Reason) { At = asked.At }),
        Observation.CancelBoundReached reached => CancelRules.WhenBoundReached(run, reached),
        _ => throw new UnreachableException(seen.GetType().Name),
    };

    /// <summary>After a restart: every effect that was asked for and has no result yet.</summary>
    public static ImmutableArray<Effect> Resume(TaskRun run)
    {
        if (run.State == RunState.Planning) return [new Effect.PlanRun()];
        if (run.State is RunState.Queued or RunState.Finished) return [];
        var effects = ImmutableArray.CreateBuilder<Effect>();
        foreach (var step in run.Steps)
        {
            if (step.State == StepState.Judging) effects.Add(new Effect.JudgeCondition(step.Key));
            if (step.State == StepState.Leasing) effects.Add(new Effect.LeaseWorker(step.Key));
            if (step.State == StepState.Running) effects.Add(new Effect.RunScript(step.Key, step.Ticket!));
            if (step.State == StepState.Running && run.State == RunState.Cancelling) effects.Add(new Effect.CancelScript(step.Key, step.Ticket!));
        }
        return effects.ToImmutable();
    }

    private static Decision WhenPicked(TaskRun run, Observation.Picked picked) =>
        run.State == RunState.Queued
            ? Decision.Of(new TaskEvent.TaskStarted(picked.Node) { At = picked.At }).Then(new Effect.PlanRun())
            : Decision.Nothing;

    private static Decision WhenExpired(TaskRun run, Observation.QueueExpired expired) =>
        run.State == RunState.Queued
            ? FlowRules.End(TaskState.TimedOut, "It waited in the queue longer than its expiry allows.", warned: true, expired.At)
            : Decision.Nothing;

    private static Decision WhenPlanned(TaskRun run, Observation.PlanMade made)
    {
        if (run.State == RunState.Queued) return Decision.Unexpected(made, run.State.ToString());
        if (run.State != RunState.Planning) return Decision.Nothing;
        var planned = new TaskEvent.TaskPlanned(made.Plan) { At = made.At };
        return Decision.Of(planned).And(FlowRules.Advance(run.Apply(planned), made.At));
    }

    private static Decision WhenPlanRefused(TaskRun run, Observation.PlanRefused refused) => run.State switch
    {
        RunState.Planning => FlowRules.End(TaskState.Failed, refused.Reason, warned: true, refused.At),
        RunState.Queued => Decision.Unexpected(refused, run.State.ToString()),
        RunState.Executing or RunState.Cancelling or RunState.Finished => Decision.Nothing,
    };
}
