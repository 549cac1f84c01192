using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Releases;
using Longshore.Application.Security;
using Longshore.Application.Tasks;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;

namespace Longshore.Application.Projects;

/// <summary>Removes a project with its channels, releases, deployments, tasks and artifacts; refused while a task of it waits or runs.</summary>
[Requires(Permission.ProjectDelete)]
public sealed record DeleteProject(SpaceId Space, Reference<ProjectId> Project);

internal sealed class DeleteProjectHandler(Store store, TaskLog logs, AuditTrail audit) : IHandler<DeleteProject, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteProject request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.Projects.Resolve(request.Space, request.Project, cancel);
        if (found.IsRefused) return found.Refusal;
        var (project, ofProject) = (found.Value, new RecordFilter(FilterKey.Project, [found.Value.Id.ToString()]));
        var busy = await session.Tasks.List(new() { Space = request.Space, Filters = [ofProject, TaskStates.Unfinished], Take = 1 }, cancel);
        if (busy.Items is [var task, ..]) return new Conflict("Id", $"{task.Id} of project {project.Name} has not ended ({task.State}).", "Cancel it, or wait for its end.");

        var tasks = new List<ServerTaskId>();
        foreach (var release in (await session.Releases.List(new() { Space = request.Space, Filters = [ofProject], Take = int.MaxValue }, cancel)).Items)
            tasks.AddRange(await ReleaseRemoval.Remove(session, release, cancel));
        foreach (var channel in (await session.Channels.List(new() { Space = request.Space, Filters = [ofProject], Take = int.MaxValue }, cancel)).Items)
            await session.Channels.Remove(channel.Id, cancel);
        await session.RemoveProcess(project.Id, cancel);
        await session.RemoveVariables(project.Id.ToString(), cancel);
        await session.Projects.Remove(project.Id, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.Deleted, $"Project {project.Name} was deleted", [project.Id.ToString()], cancel);
        await session.Commit(cancel);
        foreach (var ended in tasks) await logs.Delete(ended, cancel);
        return default(Unit);
    }
}
