using System.Collections.Immutable;
using Longshore.Domain.Audit;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Orchestration.Tasks;

/// <summary>Audit events that go with a run's events, stored in the same transaction.</summary>
internal static class EventAudit
{
    private const string Server = "system";

    // The vendor has categories of their own for deployments only.
    private const string StateChanged = "TaskStateChanged";

    public static ImmutableArray<AuditEvent> Of(ServerTask task, ImmutableArray<TaskEvent> events) =>
        [.. from happened in events let said = Say(task, happened) where said is not null select new AuditEvent
        {
            Space = task.Space,
            Category = said.Value.Category,
            Username = said.Value.By,
            Occurred = happened.At,
            Message = $"{task.Description} {said.Value.What}",
            RelatedDocuments = Related(task),
        }];

    private static (string Category, string By, string What)? Say(ServerTask task, TaskEvent happened) => happened switch
    {
        TaskEvent.TaskStarted e => (CategoryOf(task, "DeploymentStarted"), Server, $"started on {e.Node}"),
        TaskEvent.CancelRequested e => ("TaskCanceled", e.By, "was asked to stop"),
        TaskEvent.FailRequested e => (StateChanged, e.By, $"was set to failed: {e.Reason}"),
        TaskEvent.TaskFinished { State: TaskState.Success } => (CategoryOf(task, "DeploymentSucceeded"), Server, "succeeded"),
        TaskEvent.TaskFinished { State: TaskState.Failed } e => (CategoryOf(task, "DeploymentFailed"), Server, $"failed. {e.Error}"),
        TaskEvent.TaskFinished e => (StateChanged, Server, $"ended as {e.State}"),
        _ => null,
    };

    private static string CategoryOf(ServerTask task, string ofDeployments) => task.Name == TaskKind.Deploy ? ofDeployments : StateChanged;

    private static ImmutableArray<string> Related(ServerTask task)
    {
        string?[] all = [task.Id.ToString(), task.Arguments.GetValueOrDefault(TaskArgument.DeploymentId), task.Project?.ToString(), task.Environment?.ToString()];
        return [.. all.OfType<string>()];
    }
}
