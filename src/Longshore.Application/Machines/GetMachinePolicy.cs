using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Machines;

[Requires(Permission.MachinePolicyView)]
public sealed record GetMachinePolicy(SpaceId Space, Reference<MachinePolicyId> Policy);

internal sealed class GetMachinePolicyHandler(Store store) : IHandler<GetMachinePolicy, MachinePolicy>
{
    public async Task<Result<MachinePolicy>> Handle(GetMachinePolicy request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.MachinePolicies.Resolve(request.Space, request.Policy, cancel);
    }
}
