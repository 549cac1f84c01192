using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Pools;

/// <summary>Removes a pool that is neither the default nor the only home of a worker, and that nothing names.</summary>
/// <param name="Force">Removes it although something names it, and remembers its name.</param>
[Requires(Permission.WorkerEdit)]
public sealed record DeleteWorkerPool(SpaceId Space, Reference<WorkerPoolId> WorkerPool, bool Force = false);

internal sealed class DeleteWorkerPoolHandler(Store store, AuditTrail audit, WorkerFleet fleet) : IHandler<DeleteWorkerPool, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteWorkerPool request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.Pools.Resolve(request.Space, request.WorkerPool, cancel);
        if (found.IsRefused) return found.Refusal;
        var pool = found.Value;
        if (pool.IsDefault) return new Invalid("Id", "The default worker pool cannot be deleted.", "Make another pool the default first.");
        var workers = (await session.Workers.List(Listing.All.ToQuery<WorkerId>(request.Space, new RecordFilter(FilterKey.Pool, [pool.Id.ToString()])), cancel)).Items;
        if (workers.Where(worker => worker.Pools.Length == 1).Select(worker => $"'{worker.Name}'").ToList() is [_, ..] homeless)
            return new Invalid("Id", homeless.Count == 1 ? $"Worker {homeless[0]} is in no other pool." : $"Workers {string.Join(", ", homeless)} are in no other pool.", "Move or delete them first.");
        var uses = await PoolUsage.Of(session, pool, cancel);
        if (!uses.IsEmpty && !request.Force) return PoolRefusals.StillUsed(pool, uses);
        if (await session.Spaces.Find(request.Space, cancel) is { } space && !uses.IsEmpty)
            await session.Spaces.Save(space with { DeletedPools = space.DeletedPools.Add(new DeletedPool(pool.Id, pool.Name)) }, cancel);
        foreach (var worker in workers) await session.Workers.Save(worker with { Pools = worker.Pools.Remove(pool.Id) }, cancel);
        await session.Pools.Remove(pool.Id, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.Deleted, Said(pool, uses), [pool.Id.ToString()], cancel);
        await session.Commit(cancel);
        await fleet.Changed(CancellationToken.None);
        return default(Unit);
    }

    private static string Said(WorkerPool pool, ImmutableArray<string> uses) =>
        uses.IsEmpty ? $"Worker pool {pool.Name} was deleted" : $"Worker pool {pool.Name} was deleted although it was used by {string.Join(", ", uses)}";
}
