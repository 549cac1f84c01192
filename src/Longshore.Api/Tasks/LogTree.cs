using System.Collections.Immutable;
using System.Globalization;
using Longshore.Application.Deployments;
using Longshore.Application.Tasks;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Tasks;
using Longshore.Storage.Records;

namespace Longshore.Api.Tasks;

/// <summary>Builds the tree of a task's log: task, then <c>Step n: name</c>, then the actions of a step that has several, then the targets (workers.md §9.9).</summary>
internal static class LogTree
{
    public static LogNodeDocument Of(TaskDetails details)
    {
        var task = details.View.Task;
        return new()
        {
            Id = task.Id.ToString(),
            Name = task.Description,
            Status = StatusOf(task.State),
            Started = task.StartTime,
            Ended = task.CompletedTime,
            ProgressPercentage = TaskProgressDocument.From(details.View).ProgressPercentage,
            Children = [.. details.View.Run.Steps.GroupBy(step => step.Plan.Number).Select(step => StepNode(details, [.. step]))],
            LogElements = Lines(details, task.Id.ToString()),
        };
    }

    private static LogNodeDocument StepNode(TaskDetails details, ImmutableArray<StepRun> actions)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Step {actions[0].Plan.Number}: {actions[0].Plan.StepName}");
        var id = string.Create(CultureInfo.InvariantCulture, $"{details.View.Task.Id}_step-{actions[0].Plan.Number}");
        ImmutableArray<StepRun>[] byAction = [.. actions.GroupBy(action => action.Plan.ActionId).Select(action => action.ToImmutableArray())];
        return byAction is [var only] ? TargetsNode(details, only, id, name) : Parent(id, name, actions, [.. byAction.Select((action, at) => TargetsNode(
            details, action, string.Create(CultureInfo.InvariantCulture, $"{id}-{at + 1}"), action[0].Plan.ActionName))]);
    }

    /// <summary>One action: itself when it runs once, else one node for each target.</summary>
    private static LogNodeDocument TargetsNode(TaskDetails details, ImmutableArray<StepRun> targets, string id, string name) =>
        targets is [{ Plan.Target: null } once] ? ActionNode(details, once, name) : Parent(id, name, targets, [.. targets.Select(one => ActionNode(details, one, one.Plan.Target?.Name ?? name))]);

    private static LogNodeDocument Parent(string id, string name, ImmutableArray<StepRun> actions, ImmutableArray<LogNodeDocument> children) =>
        new()
        {
            Id = id,
            Name = name,
            Status = Together(children),
            Started = actions.Min(action => action.Started ?? action.Opened),
            Ended = actions.All(action => action.Finished is not null) ? actions.Max(action => action.Finished) : null,
            ProgressPercentage = 100 * actions.Count(action => action.State == StepState.Finished) / actions.Length,
            Children = children,
            LogElements = [],
        };

    private static LogNodeDocument ActionNode(TaskDetails details, StepRun step, string name)
    {
        var id = $"{details.View.Task.Id}_{step.Key}";
        var progress = details.View.Progress.GetValueOrDefault(step.Key);
        return new()
        {
            Id = id,
            Name = name,
            Status = StatusOf(details.View, step),
            Started = step.Started ?? step.Opened,
            Ended = step.Finished,
            ProgressPercentage = step.State == StepState.Finished ? 100 : progress?.Percentage ?? 0,
            ProgressMessage = progress?.Message ?? "",
            Children = [],
            LogElements = Lines(details, id),
        };
    }

    private static ImmutableArray<LogElementDocument> Lines(TaskDetails details, string node)
    {
        if (!details.Lines.TryGetValue(node, out var tail)) return [];
        var lines = tail.Lines.Select(LogElementDocument.From);
        if (tail.LeftOut == 0 || tail.Lines is not [var first, ..]) return [.. lines];
        var gap = new LogElementDocument(LogCategory.Gap, first.At, string.Create(CultureInfo.InvariantCulture, $"{tail.LeftOut} lines before are not shown; the raw log has them."), null, first.Number - 1);
        return [gap, .. lines];
    }

    private static string Together(ImmutableArray<LogNodeDocument> children)
    {
        foreach (var status in (ReadOnlySpan<string>)["Running", "Failed", "Canceled", "Pending", "SuccessWithWarning", "Success"])
        {
            if (children.Any(child => child.Status == status)) return status;
        }
        return "Skipped";
    }

    private static string StatusOf(TaskState state) => state switch
    {
        TaskState.Queued => "Pending",
        TaskState.Executing or TaskState.Cancelling => "Running",
        TaskState.Success => "Success",
        TaskState.Failed or TaskState.TimedOut => "Failed",
        TaskState.Canceled => "Canceled",
    };

    private static string StatusOf(TaskView view, StepRun step) => (step.State, step.Outcome?.Result) switch
    {
        (StepState.Finished, StepResult.Succeeded) => "Success",
        (StepState.Finished, StepResult.SucceededWithWarning) => "SuccessWithWarning",
        (StepState.Finished, StepResult.Skipped) => "Skipped",
        (StepState.Finished, StepResult.Canceled) => "Canceled",
        (StepState.Finished, _) => "Failed",
        // A task that was cancelled leaves its later steps neither run nor judged.
        _ when view.Task.State.IsCompleted() => view.Task.State == TaskState.Canceled ? "Canceled" : "Skipped",
        (StepState.Waiting, _) => "Pending",
        _ => "Running",
    };
}
