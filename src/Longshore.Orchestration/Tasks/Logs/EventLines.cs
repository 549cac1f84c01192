using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>All of one event belong to the same node.</summary>
    /// <param name="run">The run after the event.</param>
    public static ImmutableArray<Line> AllOf(ServerTaskId task, TaskRun run, TaskEvent happened) => happened switch
    {
        TaskEvent.TaskPlanned e => [Planned(task, e.Plan), .. e.Plan.Dropped.Select(target => new Line(NodeOf(task), LogLevel.Warning, $"Target {target.Name} ({target.Id}) is left out. {target.Reason}"))],
        TaskEvent.WorkerLeased e when HealthPlan.IsCheck(run, e.Step) => [],
        TaskEvent.WorkerLeased e => Leased(NodeOf(task, e.Step), run.Find(e.Step), e),
        _ => Of(task, run, happened) is { } only ? [only] : [],
    };

    private static Line? Of(ServerTaskId task, TaskRun run, TaskEvent happened) => happened switch
    {
        TaskEvent.TaskStarted e => new(NodeOf(task), LogLevel.Verbose, $"Started on server node {e.Node}."),
        TaskEvent.StepOpened e when run.Find(e.Step)?.Plan.Warning is { } warning => new(NodeOf(task, e.Step), LogLevel.Warning, warning),
        TaskEvent.WorkerAwaited e => new(NodeOf(task, e.Step), LogLevel.Wait, HasMachine(run, e) ? e.Reason : $"Waiting for a worker. {e.Reason}"),
        TaskEvent.WorkerDropped e => new(NodeOf(task, e.Step), LogLevel.Warning, $"The worker could not be reached before the step started; looking for another one. {e.Reason}"),
        TaskEvent.StepFinished e => OfEnd(task, run, e),
        TaskEvent.CancelRequested e => new(NodeOf(task), LogLevel.Warning, $"{e.By} asked to cancel this task."),
        TaskEvent.FailRequested e => new(NodeOf(task), LogLevel.Error, $"{e.By} set the state of this task to failed: {e.Reason}"),
        TaskEvent.CancelNotConfirmed e => new(NodeOf(task, e.Step), LogLevel.Error, "Could not confirm that the script has stopped; it may still run on the worker."),
        TaskEvent.UnexpectedSeen e => new(NodeOf(task), LogLevel.Verbose, $"Unexpected news, recorded only: {e.What}."),
        TaskEvent.ConditionMet e => new(NodeOf(task, e.Step), LogLevel.Verbose, $"Its run condition came out as “{e.Text}”: it runs."),
        _ => null,
    };

    private static Line Planned(ServerTaskId task, RunPlan plan)
    {
        var actions = plan.Steps.GroupBy(step => step.ActionId).Select(action => string.Create(
            CultureInfo.InvariantCulture,
            $"{action.First().Number} {action.First().ActionName}{(action.Any(step => step.Target is not null) ? $" ({string.Join(", ", action.Select(step => step.Target!.Name))})" : "")}"));
        return new(NodeOf(task), LogLevel.Verbose, string.Create(CultureInfo.InvariantCulture, $"Planned {plan.Steps.Length} steps: {string.Join(", ", actions)}."));
    }

    private static ImmutableArray<Line> Leased(string node, StepRun? step, TaskEvent.WorkerLeased e)
    {
        if (e.Pool is not { } pool) return [new(node, LogLevel.Verbose, $"Runs on target {e.Worker} itself (lease {e.Ticket}).")];
        var behalf = step?.Plan.Target is { } target ? $" on behalf of target {target.Name}" : "";
        var why = step?.Plan.PoolBecause is { } because ? $" {because}" : "";
        var lease = new Line(node, LogLevel.Verbose, $"Leased worker {e.Worker} from pool {step?.Plan.PoolName ?? pool.ToString()} (lease {e.Ticket}){behalf}.{why}");
        var candidates = e.Candidates.Select(one => new Line(node, LogLevel.Verbose, $"{one.Worker}: {(one.Chosen ? "chosen" : "passed over")}. {one.Reason}"));
        return e.Note is { } note ? [lease, .. candidates, new(node, LogLevel.Info, note)] : [lease, .. candidates];
    }

    private static bool HasMachine(TaskRun run, TaskEvent.WorkerAwaited awaited) => awaited.Machine is not null || run.Find(awaited.Step)?.Plan.Place == StepPlace.Target;

    private static Line? OfEnd(ServerTaskId task, TaskRun run, TaskEvent.StepFinished end)
    {
        var node = NodeOf(task, end.Step);
        var step = run.Find(end.Step);
        return end.Outcome.Result switch
        {
            StepResult.Succeeded when HealthPlan.IsCheck(run, end.Step) => new(node, LogLevel.Info, end.Outcome.Message ?? ""),
            StepResult.SucceededWithWarning when HealthPlan.IsCheck(run, end.Step) => new(node, LogLevel.Warning, end.Outcome.Message ?? ""),
            StepResult.Succeeded or StepResult.SucceededWithWarning => new(node, LogLevel.Verbose, $"Released {(step?.Plan.Place == StepPlace.Target ? "target" : "worker")} {step?.Worker}."),
            StepResult.Skipped => new(node, LogLevel.Info, $"Skipped. {end.Outcome.Message}"),
            StepResult.Canceled => new(node, LogLevel.Warning, end.Outcome.Message ?? "Canceled."),
            StepResult.Failed or StepResult.TimedOut or StepResult.Interrupted => new(node, LogLevel.Error, end.Outcome.Message ?? $"The step ended as {end.Outcome.Result}."),
        };
    }
}
