using Longshore.Application.Deployments;
using Longshore.Application.Tasks;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Tasks;

namespace Longshore.Api.Tasks;

/// <summary>A task with its log as a tree (rest-api.md §10).</summary>
internal sealed record TaskDetailsDocument
{
    public required TaskDocument Task { get; init; }
    public required TaskProgressDocument Progress { get; init; }
    public long PhysicalLogSize { get; init; }
    public required IReadOnlyList<LogNodeDocument> ActivityLogs { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static TaskDetailsDocument From(TaskDetails details) => new()
    {
        Task = TaskDocument.From(details.View.Task),
        Progress = TaskProgressDocument.From(details.View),
        PhysicalLogSize = details.LogSize,
        ActivityLogs = [LogTree.Of(details)],
        Links = new Dictionary<string, string> { ["Self"] = $"/api/tasks/{details.View.Task.Id}/details" },
    };
}

internal sealed record TaskProgressDocument(int ProgressPercentage, string EstimatedTimeRemaining)
{
    public static TaskProgressDocument From(TaskView view) => new(Percentage(view), "");

    private static int Percentage(TaskView view)
    {
        if (view.Task.State.IsCompleted()) return 100;
        var steps = view.Run.Steps;
        return steps.IsEmpty ? 0 : 100 * steps.Count(step => step.State == StepState.Finished) / steps.Length;
    }
}
