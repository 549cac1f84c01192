using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Pools;

/// <summary>Puts pools into the order given; those not named follow in their old order.</summary>
/// <param name="Order">Ids as text.</param>
[Requires(Permission.WorkerEdit)]
public sealed record SortWorkerPools(SpaceId Space, ImmutableArray<string> Order);

internal sealed class SortWorkerPoolsHandler(Store store, AuditTrail audit) : IHandler<SortWorkerPools, Unit>
{
    public async Task<Result<Unit>> Handle(SortWorkerPools request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var all = (await session.Pools.List(Listing.All.ToQuery<WorkerPoolId>(request.Space), cancel)).Items;
        var sorted = SortOrder.Apply<WorkerPoolId, WorkerPool>(all, request.Order, pool => pool.Id);
        if (sorted.IsRefused) return sorted.Refusal;
        for (var place = 0; place < sorted.Value.Length; place++)
        {
            if (sorted.Value[place].SortOrder != place) await session.Pools.Save(sorted.Value[place] with { SortOrder = place }, cancel);
        }
        await audit.Record(session, actor, request.Space, AuditCategory.Modified, "The order of worker pools was changed", [.. sorted.Value.Select(pool => pool.Id.ToString())], cancel);
        await session.Commit(cancel);
        return default(Unit);
    }
}
