using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Machines;

/// <summary>Policies of a space, the default first, then by name.</summary>
[Requires(Permission.MachinePolicyView)]
public sealed record ListMachinePolicies(SpaceId Space, Listing Listing);

internal sealed class ListMachinePoliciesHandler(Store store) : IHandler<ListMachinePolicies, Page<MachinePolicy>>
{
    public async Task<Result<Page<MachinePolicy>>> Handle(ListMachinePolicies request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.MachinePolicies.List(request.Listing.ToQuery<MachinePolicyId>(request.Space), cancel);
    }
}
