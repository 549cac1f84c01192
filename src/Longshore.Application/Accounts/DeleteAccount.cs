using Longshore.Application.Audit;
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

/// <summary>Removes an account that no machine is reached with.</summary>
[Requires(Permission.AccountDelete)]
public sealed record DeleteAccount(SpaceId Space, Reference<AccountId> Account);

internal sealed class DeleteAccountHandler(Store store, AuditTrail audit) : IHandler<DeleteAccount, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteAccount request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.Accounts.Resolve(request.Space, request.Account, cancel);
        if (found.IsRefused) return found.Refusal;
        var account = found.Value;
        if (await AccountUse.MachinesOf(session, account, cancel) is [var user, ..]) return new Invalid("Id", $"{(user is Worker ? "Worker" : "Deployment target")} '{user.Name}' uses this account.", "Give it another one first.");
        await session.Accounts.Remove(account.Id, cancel);
        await audit.Record(session, actor, request.Space, AuditCategory.Deleted, $"Account {account.Name} was deleted", [account.Id.ToString()], cancel);
        await session.Commit(cancel);
        return default(Unit);
    }
}
