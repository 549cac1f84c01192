using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Pools;

/// <summary>Worker pools of a space, by sort order.</summary>
[Requires(Permission.WorkerView)]
public sealed record ListWorkerPools(SpaceId Space, Listing Listing);

internal sealed class ListWorkerPoolsHandler(Store store) : IHandler<ListWorkerPools, Page<WorkerPool>>
{
    public async Task<Result<Page<WorkerPool>>> Handle(ListWorkerPools request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Pools.List(request.Listing.ToQuery<WorkerPoolId>(request.Space), cancel);
    }
}
