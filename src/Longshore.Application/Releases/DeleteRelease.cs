using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Application.Tasks;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;

namespace Longshore.Application.Releases;

/// <summary>Removes a release with its deployments, tasks and artifacts; refused while one of them waits or runs.</summary>
[Requires(Permission.ReleaseDelete)]
public sealed record DeleteRelease(SpaceId Space, Reference<ReleaseId> Release);

internal sealed class DeleteReleaseHandler(Store store, TaskLog logs, AuditTrail audit) : IHandler<DeleteRelease, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteRelease request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.ResolveRelease(request.Space, request.Release, cancel);
        if (found.IsRefused) return found.Refusal;
        var release = found.Value;
        var busy = await session.Deployments.List(
            new() { Space = request.Space, Filters = [new(FilterKey.Release, [release.Id.ToString()]), TaskStates.Unfinished], Take = 1 }, cancel);
        if (busy.Items is [var deployment, ..]) return new Conflict("Id", $"{deployment.Task} deploys release {release.Version} and has not ended.", "Cancel it, or wait for its end.");
        var tasks = await ReleaseRemoval.Remove(session, release, cancel);
        await audit.Record(
            session, actor, request.Space, AuditCategory.Deleted, $"Release {release.Version} was deleted", [release.Id.ToString(), release.Project.ToString()], cancel);
        await session.Commit(cancel);
        foreach (var task in tasks) await logs.Delete(task, cancel);
        return default(Unit);
    }
}
