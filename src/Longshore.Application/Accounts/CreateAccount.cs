using Longshore.Application.Audit;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Accounts;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Secrets;

namespace Longshore.Application.Accounts;

[Requires(Permission.AccountCreate)]
public sealed record CreateAccount(SpaceId Space, AccountDraft Draft);

internal sealed class CreateAccountHandler(Store store, SecretVault vault, AuditTrail audit) : IHandler<CreateAccount, Account>
{
    public async Task<Result<Account>> Handle(CreateAccount request, Actor actor, CancellationToken cancel)
    {
        var (space, draft) = request;
        var name = NameRule.Clean("Name", draft.Name);
        if (name.IsRefused) return name.Refusal;
        if (NameRule.CheckText("Description", draft.Description) is { } wrong) return wrong;
        if (AccountTypes.FieldsOf(draft.AccountType) is not { } known)
            return new Invalid("AccountType", "There is no such type of account.", $"Use one of {string.Join(", ", AccountTypes.Names)}.");
        if (AccountFields.Check(known, draft, null) is { } refusal) return refusal;

        await using var session = await store.Write(cancel);
        var added = await session.Accounts.TryAdd(new()
        {
            Space = space,
            Name = name.Value,
            Slug = await session.Accounts.Free(space, draft.Slug, name.Value, _ => false, cancel),
            Description = draft.Description,
            AccountType = draft.AccountType!,
        }, cancel);
        if (added.IsRefused) return added;
        // Secrets are bound to the id, which is known only now; nobody sees the account before the commit.
        var account = await session.Accounts.Save(added.Value with { Fields = AccountFields.Read(known, draft, null, added.Value.Id.ToString(), vault) }, cancel);
        await audit.Record(session, actor, space, AuditCategory.Created, $"Account {account.Name} was created", [account.Id.ToString()], cancel);
        await session.Commit(cancel);
        return account;
    }
}
