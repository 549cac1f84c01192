using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Machines;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Machines;

[Requires(Permission.MachineView)]
public sealed record GetMachine(SpaceId Space, Reference<MachineId> Machine);

internal sealed class GetMachineHandler(Store store) : IHandler<GetMachine, Machine>
{
    public async Task<Result<Machine>> Handle(GetMachine request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Machines.Resolve(request.Space, request.Machine, cancel);
    }
}
