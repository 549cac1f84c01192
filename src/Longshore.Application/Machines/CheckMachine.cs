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

/// <summary>Checks a deployment target's health now and answers what was found.</summary>
[Requires(Permission.MachineView)]
public sealed record CheckMachine(SpaceId Space, Reference<MachineId> Machine);

internal sealed class CheckMachineHandler(Store store, WorkerFleet fleet) : IHandler<CheckMachine, Machine>
{
    public async Task<Result<Machine>> Handle(CheckMachine request, Actor actor, CancellationToken cancel)
    {
        Machine known;
        await using (var session = store.Read())
        {
            var found = await session.Machines.Resolve(request.Space, request.Machine, cancel);
            if (found.IsRefused) return found;
            known = found.Value;
        }
        return await fleet.Check(known.Id, cancel) is { } machine ? machine : new NotFound("Id", $"Deployment target {known.Name} was deleted meanwhile.");
    }
}
