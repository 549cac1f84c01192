using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Accounts;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Accounts;

[Requires(Permission.AccountView)]
public sealed record GetAccount(SpaceId Space, Reference<AccountId> Account);

internal sealed class GetAccountHandler(Store store) : IHandler<GetAccount, Account>
{
    public async Task<Result<Account>> Handle(GetAccount request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Accounts.Resolve(request.Space, request.Account, cancel);
    }
}
