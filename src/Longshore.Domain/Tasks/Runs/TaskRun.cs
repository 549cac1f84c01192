using System.Collections.Immutable;
using System.Diagnostics;

namespace Longshore.Domain.Tasks.Runs;

public enum RunState
{
    Queued,
    Planning,
    Executing,
    Cancelling,
    Finished,
}

/// <summary>A task's run: the fold of its events. Pure; what follows from an observation is decided in <see cref="RunRules"/>.</summary>
public sealed record TaskRun
{
    public static TaskRun New { get; } = new();

    public RunState State { get; init; }
    public ImmutableArray<StepRun> Steps { get; init; } = [];

    /// <summary>Deployment targets that the deployment may go to.</summary>
    public ImmutableArray<PlannedTarget> Targets { get; init; } = [];

    /// <summary>Final state once <see cref="State"/> is <see cref="RunState.Finished"/>.</summary>
    public TaskState? Result { get; init; }
    public string? Error { get; init; }

    /// <summary>Who cancelled, or null.</summary>
    public string? CanceledBy { get; init; }

    /// <summary>Why it ends as failed once nothing of it lives, when somebody set its state; else null.</summary>
    public string? FailBecause { get; init; }

    /// <summary>Number of events folded: the sequence of the last one.</summary>
    public int Sequence { get; init; }

    public static TaskRun Fold(IEnumerable<TaskEvent> events) => events.Aggregate(New, (run, happened) => run.Apply(happened));

    public TaskRun Apply(TaskEvent happened)
    {
        var next = happened switch
        {
            TaskEvent.TaskStarted => this with { State = RunState.Planning },
            TaskEvent.TaskPlanned e => this with { State = RunState.Executing, Steps = [.. e.Plan.Steps.Select(step => new StepRun(step))], Targets = e.Plan.Targets },
            TaskEvent.StepOpened e => With(e.Step, step => step with { State = e.Judge ? StepState.Judging : StepState.Leasing, Opened = e.At }),
            TaskEvent.ConditionMet e => With(e.Step, step => step with { State = StepState.Leasing }),
            TaskEvent.WorkerAwaited e => With(e.Step, step => step.Awaiting(e)),
            TaskEvent.WorkerLeased e => With(e.Step, step => step.Leased(e)),
            TaskEvent.WorkerDropped e => With(e.Step, step => step.Dropping(e)),
            TaskEvent.StepFinished e => With(e.Step, step => step with { State = StepState.Finished, Outcome = e.Outcome, Finished = e.At }),
            TaskEvent.CancelRequested e => this with { State = RunState.Cancelling, CanceledBy = e.By },
            TaskEvent.FailRequested e => this with { State = RunState.Cancelling, FailBecause = $"{e.By} set the state to failed: {e.Reason}" },
            TaskEvent.TaskFinished e => this with { State = RunState.Finished, Result = e.State, Error = e.Error },
            TaskEvent.CancelNotConfirmed or TaskEvent.UnexpectedSeen => this,
            _ => throw new UnreachableException(happened.GetType().Name),
        };
        return next with { Sequence = Sequence + 1 };
    }

    public StepRun? Find(string key) => Steps.FirstOrDefault(step => step.Key == key);

    private TaskRun With(string key, Func<StepRun, StepRun> change) =>
        this with { Steps = [.. Steps.Select(step => step.Key == key ? change(step) : step)] };
}
