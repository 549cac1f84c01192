using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Machines;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Machines;

/// <summary>Every role that a deployment target of the space has, by name; of two that differ only in case one.</summary>
[Requires(Permission.MachineView)]
public sealed record ListMachineRoles(SpaceId Space);

internal sealed class ListMachineRolesHandler(Store store) : IHandler<ListMachineRoles, ImmutableArray<string>>
{
    public async Task<Result<ImmutableArray<string>>> Handle(ListMachineRoles request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var machines = await session.Machines.List(Listing.All.ToQuery<MachineId>(request.Space), cancel);
        return machines.Items.SelectMany(machine => machine.Roles).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
    }
}
