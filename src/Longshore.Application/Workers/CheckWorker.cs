using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Workers;
using Longshore.Storage;

namespace Longshore.Application.Workers;

/// <summary>Checks a worker's health now and answers what was found.</summary>
[Requires(Permission.WorkerView)]
public sealed record CheckWorker(SpaceId Space, Reference<WorkerId> Worker);

internal sealed class CheckWorkerHandler(Store store, WorkerFleet fleet) : IHandler<CheckWorker, Worker>
{
    public async Task<Result<Worker>> Handle(CheckWorker request, Actor actor, CancellationToken cancel)
    {
        Worker known;
        await using (var session = store.Read())
        {
            var found = await session.Workers.Resolve(request.Space, request.Worker, cancel);
            if (found.IsRefused) return found;
            known = found.Value;
        }
        return await fleet.Check(known.Id, cancel) is { } worker ? worker : new NotFound("Id", $"Worker {known.Name} was deleted meanwhile.");
    }
}
