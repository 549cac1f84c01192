using Longshore.Application.Audit;
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

/// <summary>Forgets a worker.</summary>
[Requires(Permission.WorkerEdit)]
public sealed record DeleteWorker(SpaceId Space, Reference<WorkerId> Worker);

internal sealed class DeleteWorkerHandler(Store store, AuditTrail audit, WorkerFleet fleet) : IHandler<DeleteWorker, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteWorker request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.Workers.Resolve(request.Space, request.Worker, cancel);
        if (found.IsRefused) return found.Refusal;
        if (fleet.LeasesOn(found.Value) is [var lease, ..])
            return new Conflict("Id", $"Worker {found.Value.Name} is in use: {lease.Task} runs a step on it.", "Wait for it, or cancel the task. To keep new steps away meanwhile, disable the worker.");
        await session.Workers.Remove(found.Value.Id, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.Deleted, $"Worker {found.Value.Name} was deleted", [found.Value.Id.ToString()], cancel);
        await session.Commit(cancel);
        await fleet.Changed(CancellationToken.None);
        return default(Unit);
    }
}
