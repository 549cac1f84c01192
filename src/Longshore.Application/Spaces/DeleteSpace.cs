using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Spaces;

/// <summary>Removes a space whose queue is stopped and whose projects are gone, with all that is left in it.</summary>
[Requires(Permission.SpaceDelete)]
public sealed record DeleteSpace(Reference<SpaceId> Space);

internal sealed class DeleteSpaceHandler(Store store, SpaceDirectory directory, AuditTrail audit) : IHandler<DeleteSpace, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteSpace request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.Spaces.Resolve(request.Space, cancel);
        if (found.IsRefused) return found.Refusal;
        var space = found.Value;
        if (space.IsDefault) return new Invalid("Id", "The default space cannot be deleted.", "Rename it if its name does not suit.");
        if (!space.TaskQueueStopped) return new Invalid("TaskQueueStopped", "The task queue of the space still runs.", "Save the space with TaskQueueStopped set to true first.");
        if (await session.Projects.List(new() { Space = space.Id, Take = 1 }, cancel) is { Total: > 0 } projects)
            return new Invalid("Id", $"The space still has {projects.Total} projects.", "Delete them first.");
        await Clear(session, space.Id, cancel);
        await session.Spaces.Remove(space.Id, cancel);
        await audit.Record(session, actor, null, AuditCategory.Deleted, $"Space {space.Name} was deleted", [space.Id.ToString()], cancel);
        await session.Commit(cancel);
        directory.Forget();
        return default(Unit);
    }

    private static async Task Clear(StoreSession session, SpaceId space, CancellationToken cancel)
    {
        var all = Listing.All.ToQuery<SpaceId>(space);
        foreach (var artifact in (await session.Artifacts.List(all, cancel)).Items) await session.Artifacts.Remove(artifact.Id, cancel);
        foreach (var task in (await session.Tasks.List(all, cancel)).Items) await session.Tasks.Remove(task.Id, cancel);
        foreach (var worker in (await session.Workers.List(all, cancel)).Items) await session.Workers.Remove(worker.Id, cancel);
        foreach (var machine in (await session.Machines.List(all, cancel)).Items) await session.Machines.Remove(machine.Id, cancel);
        foreach (var policy in (await session.MachinePolicies.List(all, cancel)).Items) await session.MachinePolicies.Remove(policy.Id, cancel);
        foreach (var pool in (await session.Pools.List(all, cancel)).Items) await session.Pools.Remove(pool.Id, cancel);
        foreach (var account in (await session.Accounts.List(all, cancel)).Items) await session.Accounts.Remove(account.Id, cancel);
        foreach (var package in (await session.ListPackages(all, cancel)).Items) await session.RemovePackage(space, package.PackageId, package.Version, cancel);
        foreach (var lifecycle in (await session.Lifecycles.List(all, cancel)).Items) await session.Lifecycles.Remove(lifecycle.Id, cancel);
        foreach (var group in (await session.ProjectGroups.List(all, cancel)).Items) await session.ProjectGroups.Remove(group.Id, cancel);
        foreach (var environment in (await session.Environments.List(all, cancel)).Items) await session.Environments.Remove(environment.Id, cancel);
    }
}
