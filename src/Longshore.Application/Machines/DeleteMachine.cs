using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Machines;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Orchestration.Workers;
using Longshore.Storage;

namespace Longshore.Application.Machines;

/// <summary>Forgets a deployment target.</summary>
[Requires(Permission.MachineDelete)]
public sealed record DeleteMachine(SpaceId Space, Reference<MachineId> Machine);

internal sealed class DeleteMachineHandler(Store store, AuditTrail audit, WorkerFleet fleet) : IHandler<DeleteMachine, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteMachine request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.Machines.Resolve(request.Space, request.Machine, cancel);
        if (found.IsRefused) return found.Refusal;
        if (fleet.LeasesOn(found.Value) is [var lease, ..])
            return new Conflict("Id", $"Deployment target {found.Value.Name} is in use: {lease.Task} runs a step on it.", "Wait for it, or cancel the task. To keep new steps away meanwhile, disable the target.");
        await session.Machines.Remove(found.Value.Id, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.Deleted, $"Deployment target {found.Value.Name} was deleted", [found.Value.Id.ToString()], cancel);
        await session.Commit(cancel);
        await fleet.Changed(CancellationToken.None);
        return default(Unit);
    }
}
