using Longshore.Application.Tasks;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Tasks;
using Longshore.Portal.Parts;

namespace Longshore.Portal.Tasks;

/// <summary>What a task is, how it stands, and what a reader asks next.</summary>
public sealed record TaskTitleView
{
    public required string Name { get; init; }
    public required Look Look { get; init; }
    public required DateTimeOffset Queued { get; init; }
    public DateTimeOffset? Started { get; init; }
    public DateTimeOffset? Completed { get; init; }

    /// <summary>Name of who asked for it; null: the server itself.</summary>
    public string? By { get; init; }

    /// <summary>While queued: its place and what it waits for.</summary>
    public string? Wait { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Error { get; init; }

    /// <summary>Such as <c>step 4 of 12</c>, while it runs.</summary>
    public string? Step { get; init; }
    public bool MayCancel { get; init; }
    public bool MayRerun { get; init; }
    public bool IsLive { get; init; }

    /// <summary>What cancelling does to what runs now.</summary>
    public string CancelSays { get; init; } = "";

    public static TaskTitleView From(TaskView view, string? by) => new()
    {
        Name = view.Task.Description,
        Look = view.Task.Look(),
        Queued = view.Task.QueueTime,
        Started = view.Task.StartTime,
        Completed = view.Task.CompletedTime,
        By = by,
        Wait = view.Task.State == TaskState.Queued ? view.Wait : null,
        Error = view.Task.State is TaskState.Failed or TaskState.TimedOut ? view.Task.ErrorMessage : null,
        Step = view.Task.State == TaskState.Executing ? StepWords(view.Run) : null,
        MayCancel = view.Task.State is TaskState.Queued or TaskState.Executing,
        MayRerun = Reruns.Allowed(view.Task),
        IsLive = !view.Task.State.IsCompleted(),
        CancelSays = Consequence(view),
    };

    private static string? StepWords(TaskRun run)
    {
        var at = run.Steps.FirstOrDefault(step => step.State is not (StepState.Waiting or StepState.Finished));
        return at is null ? null : $"step {at.Plan.Number} of {run.Steps.Max(step => step.Plan.Number)}";
    }

    private static string Consequence(TaskView view)
    {
        if (view.Task.State == TaskState.Queued) return "It has not started: it leaves the queue, and nothing is run.";
        var running = view.Run.Steps.Where(step => step.State == StepState.Running).Select(step => $"“{step.Plan.StepName}” on {step.Worker}").ToList();
        var left = view.Run.Steps.Count(step => step.State == StepState.Waiting);
        var stopped = running.Count == 0 ? "No script runs at this moment. " : $"{string.Join(" and ", running)} is told to stop, and killed if it has not ended after its grace period. ";
        return stopped + (left == 0 ? "No step is left after that. " : $"{Spoken.Many(left, "step")} will not run. ") + "What was done so far is not undone.";
    }
}
