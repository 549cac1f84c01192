using System.Collections.Immutable;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Accounts;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Storage;

namespace Longshore.Application.Accounts;

/// <summary>Workers that are reached with an account.</summary>
[Requires(Permission.AccountView)]
public sealed record ListAccountUsages(SpaceId Space, Reference<AccountId> Account);

internal sealed class ListAccountUsagesHandler(Store store) : IHandler<ListAccountUsages, ImmutableArray<Worker>>
{
    public async Task<Result<ImmutableArray<Worker>>> Handle(ListAccountUsages request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var account = await session.Accounts.Resolve(request.Space, request.Account, cancel);
        if (account.IsRefused) return account.Refusal;
        return (await AccountUse.WorkersOf(session, account.Value, cancel)).ToImmutableArray();
    }
}
