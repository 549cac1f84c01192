using System.Diagnostics;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Storage.Tasks;

/// <summary>What an event changes in the task's own row. Most change nothing: the run is folded from the events.</summary>
internal static class TaskRowRules
{
    public static ServerTask Apply(ServerTask task, TaskEvent happened) => happened switch
    {
        TaskEvent.TaskStarted e => task with { State = TaskState.Executing, StartTime = e.At, ServerNode = e.Node },
        TaskEvent.CancelRequested or TaskEvent.FailRequested => task with { State = TaskState.Cancelling },
        TaskEvent.TaskFinished e => task with { State = e.State, CompletedTime = e.At, ErrorMessage = e.Error, HasWarningsOrErrors = e.HasWarningsOrErrors },
        TaskEvent.TaskPlanned or TaskEvent.StepOpened or TaskEvent.ConditionMet or TaskEvent.WorkerAwaited or TaskEvent.WorkerLeased or TaskEvent.WorkerDropped or TaskEvent.StepFinished
            or TaskEvent.CancelNotConfirmed or TaskEvent.UnexpectedSeen => task,
        _ => throw new UnreachableException(happened.GetType().Name),
    };

    public static bool Touches(TaskEvent happened) => happened is TaskEvent.TaskStarted or TaskEvent.CancelRequested or TaskEvent.FailRequested or TaskEvent.TaskFinished;
}
