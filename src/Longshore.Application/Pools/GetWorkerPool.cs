using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Pools;

[Requires(Permission.WorkerView)]
public sealed record GetWorkerPool(SpaceId Space, Reference<WorkerPoolId> WorkerPool);

internal sealed class GetWorkerPoolHandler(Store store) : IHandler<GetWorkerPool, WorkerPool>
{
    public async Task<Result<WorkerPool>> Handle(GetWorkerPool request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Pools.Resolve(request.Space, request.WorkerPool, cancel);
    }
}
