using Longshore.Application.Lists;
using Longshore.Application.Machines;
using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Longshore.Storage;

namespace Longshore.Application.Spaces;

/// <summary>Gives a default machine policy to spaces made before policies were stored, when <c>MachinePolicies-1</c> stood for the default of every space.</summary>
internal static class PolicyFurniture
{
    /// <returns>Whether anything was missing.</returns>
    public static async Task<bool> Complete(StoreSession session, CancellationToken cancel)
    {
        var any = false;
        // In the order of their making: the first space's policy then gets the id that its workers have always named.
        foreach (var space in (await session.Spaces.List(Listing.All.ToQuery<SpaceId>(null), cancel)).Items.OrderBy(space => space.Id.Number))
        {
            if ((await MachinePolicies.All(session, space.Id, cancel)).Any(policy => policy.IsDefault)) continue;
            any = true;
            var policy = await session.MachinePolicies.Add(MachinePolicy.DefaultOf(space.Id), cancel);
            foreach (var worker in (await session.Workers.List(Listing.All.ToQuery<WorkerId>(space.Id), cancel)).Items) await session.Workers.Save(worker with { Policy = policy.Id }, cancel);
            foreach (var machine in (await session.Machines.List(Listing.All.ToQuery<MachineId>(space.Id), cancel)).Items) await session.Machines.Save(machine with { Policy = policy.Id }, cancel);
        }
        return any;
    }
}
