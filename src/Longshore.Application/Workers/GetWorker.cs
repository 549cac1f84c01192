using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Storage;

namespace Longshore.Application.Workers;

[Requires(Permission.WorkerView)]
public sealed record GetWorker(SpaceId Space, Reference<WorkerId> Worker);

internal sealed class GetWorkerHandler(Store store) : IHandler<GetWorker, Worker>
{
    public async Task<Result<Worker>> Handle(GetWorker request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Workers.Resolve(request.Space, request.Worker, cancel);
    }
}
