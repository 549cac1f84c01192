using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Workers.Health;
using Longshore.Steps.Logs;

namespace Longshore.Orchestration.Tasks.Logs;

/// <summary>What the server itself says in a task's log. Pure: the same event always gives the same lines, so they can be written again after a crash.</summary>
internal static class EventLines
{
    /// <summary>A line of the server, and the log node it belongs to.</summary>
    public readonly record struct Line(string Node, LogLevel Level, string Text);

    public static string NodeOf(ServerTaskId task, string? step = null) => step is null ? task.ToString() : $"{task}_{step}";

    /// <param name="run">The run after the event.</param>
    public static Line? Of(ServerTaskId task, TaskRun run, TaskEvent happened) => happened switch
    {
        TaskEvent.TaskStarted e => new(NodeOf(task), LogLevel.Verbose, $"Started on server node {e.Node}."),
        TaskEvent.TaskPlanned e => new(NodeOf(task), LogLevel.Verbose, $"Planned {e.Plan.Steps.Length} steps: {string.Join(", ", e.Plan.Steps.Select(step => $"{step.Number} {step.ActionName}"))}."),
        TaskEvent.WorkerAwaited e => new(NodeOf(task, e.Step), LogLevel.Wait, $"Waiting for a worker. {e.Reason}"),
        TaskEvent.WorkerLeased e when HealthPlan.IsCheck(run, e.Step) => null,
        TaskEvent.WorkerLeased e => new(NodeOf(task, e.Step), LogLevel.Verbose, $"Leased worker {e.Worker} from pool {e.Pool} (lease {e.Ticket}). {string.Join(" ", e.Candidates.Select(c => $"{c.Worker}: {(c.Chosen ? "chosen" : "passed over")}, {c.Reason}"))}"),
        TaskEvent.WorkerDropped e => new(NodeOf(task, e.Step), LogLevel.Warning, $"The worker could not be reached before the step started; looking for another one. {e.Reason}"),
        TaskEvent.StepFinished e => OfEnd(task, run, e),
        TaskEvent.CancelRequested e => new(NodeOf(task), LogLevel.Warning, $"{e.By} asked to cancel this task."),
        TaskEvent.FailRequested e => new(NodeOf(task), LogLevel.Error, $"{e.By} set the state of this task to failed: {e.Reason}"),
        TaskEvent.CancelNotConfirmed e => new(NodeOf(task, e.Step), LogLevel.Error, "Could not confirm that the script has stopped; it may still run on the worker."),
        TaskEvent.UnexpectedSeen e => new(NodeOf(task), LogLevel.Verbose, $"Unexpected news, recorded only: {e.What}."),
        TaskEvent.ConditionMet e => new(NodeOf(task, e.Step), LogLevel.Verbose, $"Its run condition came out as “{e.Text}”: it runs."),
        _ => null,
    };

    private static Line? OfEnd(ServerTaskId task, TaskRun run, TaskEvent.StepFinished end)
    {
        var node = NodeOf(task, end.Step);
        var worker = run.Find(end.Step)?.Worker;
        return end.Outcome.Result switch
        {
            StepResult.Succeeded when HealthPlan.IsCheck(run, end.Step) => new(node, LogLevel.Info, end.Outcome.Message ?? ""),
            StepResult.SucceededWithWarning when HealthPlan.IsCheck(run, end.Step) => new(node, LogLevel.Warning, end.Outcome.Message ?? ""),
            StepResult.Succeeded or StepResult.SucceededWithWarning => new(node, LogLevel.Verbose, $"Released worker {worker}."),
            StepResult.Skipped => new(node, LogLevel.Info, $"Skipped. {end.Outcome.Message}"),
            StepResult.Canceled => new(node, LogLevel.Warning, end.Outcome.Message ?? "Canceled."),
            StepResult.Failed or StepResult.TimedOut or StepResult.Interrupted => new(node, LogLevel.Error, end.Outcome.Message ?? $"The step ended as {end.Outcome.Result}."),
        };
    }
}
