using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Deployments;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;

namespace Longshore.Application.Tasks;

/// <summary>Queues a new task with the arguments of one that has ended (workers.md §9.10): a new deployment of the same release, or the same script again.</summary>
/// <param name="Space">Null: whichever it lies in.</param>
[Requires(Permission.TaskCreate)]
public sealed record RerunTask(SpaceId? Space, ServerTaskId Task);

internal sealed class RerunTaskHandler(Store store, AuditTrail audit, TaskEngine engine, TimeProvider time) : IHandler<RerunTask, ServerTask>
{
    public async Task<Result<ServerTask>> Handle(RerunTask request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        if (await session.FindTask(request.Space, request.Task, cancel) is not { } task) return new TaskNotFound(request.Task);
        if (!task.State.IsCompleted()) return new Conflict("id", $"{task.Id} has not ended ({task.State}).", "Wait for its end, or cancel it.");
        if (!Reruns.Allowed(task)) return new Invalid("id", $"Tasks of the kind {task.Name} cannot be run again.", "Start it anew.");
        var again = task with
        {
            Id = default,
            State = TaskState.Queued,
            CreatedBy = actor.User,
            QueueTime = time.GetUtcNow(),
            QueueTimeExpiry = null,
            StartTime = null,
            CompletedTime = null,
            ErrorMessage = null,
            HasWarningsOrErrors = false,
            ServerNode = null,
        };
        var queued = task.Name == TaskKind.Deploy ? await Redeploy(session, actor, again, cancel) : await Queue(session, actor, again, [], cancel);
        if (queued.IsRefused) return queued;
        await session.Commit(cancel);
        await engine.Enqueue(queued.Value.Id);
        return queued;
    }

    private async Task<Result<ServerTask>> Redeploy(StoreSession session, Actor actor, ServerTask again, CancellationToken cancel)
    {
        if (!actor.May(Permission.DeploymentCreate)) return new Denied($"{actor.Username} lacks the permission {Permission.DeploymentCreate}.", "Ask an administrator to grant it.");
        if (!DeploymentId.TryParse(again.Arguments.GetValueOrDefault(TaskArgument.DeploymentId), null, out var id) || await session.Deployments.Find(id, cancel) is not { } former)
            return new Conflict("id", "The deployment of this task was deleted.", "Create a new one.");
        if (await session.Projects.Find(former.Project, cancel) is not { IsDisabled: false }) return new Conflict("id", "The project is disabled.", "Enable it first.");
        var added = await session.Deployments.Add(former with { Id = default, Task = default, Created = again.QueueTime, CreatedBy = actor.User ?? default }, cancel);
        var queued = await Queue(
            session, actor, again with { Arguments = again.Arguments.SetItem(TaskArgument.DeploymentId, added.Id.ToString()) },
            [added.Id.ToString(), added.Project.ToString(), added.Release.ToString(), added.Environment.ToString(), added.Channel.ToString()], cancel);
        await session.Deployments.Save(added with { Task = queued.Value.Id }, cancel);
        return queued;
    }

    private async Task<Result<ServerTask>> Queue(StoreSession session, Actor actor, ServerTask again, ImmutableArray<string> related, CancellationToken cancel)
    {
        var queued = await session.Tasks.Add(again, cancel);
        var category = queued.Name == TaskKind.Deploy ? AuditCategory.DeploymentQueued : AuditCategory.TaskQueued;
        await audit.Record(session, actor, queued.Space, category, $"{queued.Description} was queued again", [queued.Id.ToString(), .. related], cancel);
        return queued;
    }
}
