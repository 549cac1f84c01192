using System.Collections.Immutable;
using Longshore.Domain.Audit;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Orchestration.Tasks;

/// <summary>Audit events that go with a run's events, stored in the same transaction.</summary>
internal static class EventAudit
{
    public static ImmutableArray<AuditEvent> Of(ServerTaskId task, ImmutableArray<TaskEvent> events) =>
        [.. from happened in events let said = Say(happened) where said is not null select new AuditEvent
        {
            Category = said.Value.Category,
            Username = said.Value.By,
            Occurred = happened.At,
            Message = $"{task} {said.Value.What}",
            RelatedDocuments = [task.ToString()],
        }];

    private static (string Category, string By, string What)? Say(TaskEvent happened) => happened switch
    {
        TaskEvent.TaskStarted e => ("DeploymentStarted", "system", $"started on {e.Node}"),
        TaskEvent.CancelRequested e => ("TaskCanceled", e.By, "was asked to stop"),
        TaskEvent.TaskFinished { State: TaskState.Success } => ("DeploymentSucceeded", "system", "succeeded"),
        TaskEvent.TaskFinished { State: TaskState.Failed } e => ("DeploymentFailed", "system", $"failed. {e.Error}"),
        TaskEvent.TaskFinished e => ("TaskStateChanged", "system", $"ended as {e.State}"),
        _ => null,
    };
}
