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

/// <summary>Removes a pool that is neither the default nor the only home of a worker.</summary>
[Requires(Permission.WorkerEdit)]
public sealed record DeleteWorkerPool(SpaceId Space, Reference<WorkerPoolId> WorkerPool);

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
        if (workers.FirstOrDefault(worker => worker.Pools.Length == 1) is { } homeless)
            return new Invalid("Id", $"Worker '{homeless.Name}' is in no other pool.", "Move or delete it first.");
        foreach (var worker in workers) await session.Workers.Save(worker with { Pools = worker.Pools.Remove(pool.Id) }, cancel);
        await session.Pools.Remove(pool.Id, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.Deleted, $"Worker pool {pool.Name} was deleted", [pool.Id.ToString()], cancel);
        await session.Commit(cancel);
        await fleet.Changed(CancellationToken.None);
        return default(Unit);
    }
}
