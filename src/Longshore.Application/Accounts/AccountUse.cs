using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Domain.Accounts;
using Longshore.Domain.Machines;
using Longshore.Domain.Workers;
using Longshore.Storage;

namespace Longshore.Application.Accounts;

internal static class AccountUse
{
    /// <summary>Workers and deployment targets that are reached with this account.</summary>
    public static async Task<ImmutableArray<ICheckedMachine>> MachinesOf(StoreSession session, Account account, CancellationToken cancel)
    {
        var workers = await session.Workers.List(Listing.All.ToQuery<WorkerId>(account.Space), cancel);
        var targets = await session.Machines.List(Listing.All.ToQuery<MachineId>(account.Space), cancel);
        return [.. workers.Items.Concat<ICheckedMachine>(targets.Items).Where(machine => AccountId.TryParse(machine.Endpoint.Text("AccountId"), null, out var id) && id == account.Id)];
    }
}
