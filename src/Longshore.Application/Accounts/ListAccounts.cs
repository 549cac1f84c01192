using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Accounts;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Accounts;

/// <summary>Accounts of a space, by name.</summary>
/// <param name="Types">Empty: all types.</param>
[Requires(Permission.AccountView)]
public sealed record ListAccounts(SpaceId Space, Listing Listing, ImmutableArray<string> Types);

internal sealed class ListAccountsHandler(Store store) : IHandler<ListAccounts, Page<Account>>
{
    public async Task<Result<Page<Account>>> Handle(ListAccounts request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Accounts.List(request.Listing.ToQuery<AccountId>(request.Space, new RecordFilter(FilterKey.Kind, request.Types)), cancel);
    }
}
