using System.Collections.Immutable;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Accounts;
using Longshore.Domain.Machines;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Accounts;

/// <summary>Workers and deployment targets that are reached with an account.</summary>
[Requires(Permission.AccountView)]
public sealed record ListAccountUsages(SpaceId Space, Reference<AccountId> Account);

internal sealed class ListAccountUsagesHandler(Store store) : IHandler<ListAccountUsages, ImmutableArray<ICheckedMachine>>
{
    public async Task<Result<ImmutableArray<ICheckedMachine>>> Handle(ListAccountUsages request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var account = await session.Accounts.Resolve(request.Space, request.Account, cancel);
        if (account.IsRefused) return account.Refusal;
        return await AccountUse.MachinesOf(session, account.Value, cancel);
    }
}
