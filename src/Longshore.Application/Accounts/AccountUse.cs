using Longshore.Application.Lists;
using Longshore.Application.Machines;
using Longshore.Domain.Accounts;
using Longshore.Domain.Machines;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Accounts;

internal static class AccountUse
{
    /// <summary>Workers that are reached with this account.</summary>
    public static async Task<IEnumerable<Worker>> WorkersOf(StoreSession session, Account account, CancellationToken cancel)
    {
        var workers = await session.Workers.List(Listing.All.ToQuery<WorkerId>(account.Space, new RecordFilter(FilterKey.CommunicationStyle, ["Ssh"])), cancel);
        return workers.Items.Where(worker => AccountId.TryParse(worker.Endpoint.Text("AccountId"), null, out var id) && id == account.Id);
    }
}
