using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Ids;
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

/// <summary>Replaces what the draft says; secrets without a new value stay.</summary>
[Requires(Permission.AccountEdit)]
public sealed record UpdateAccount(SpaceId Space, Reference<AccountId> Account, AccountDraft Draft);

internal sealed class UpdateAccountHandler(Store store, SecretVault vault, AuditTrail audit) : IHandler<UpdateAccount, Account>
{
    public async Task<Result<Account>> Handle(UpdateAccount request, Actor actor, CancellationToken cancel)
    {
        var draft = request.Draft;
        await using var session = await store.Write(cancel);
        var found = await session.Accounts.Resolve(request.Space, request.Account, cancel);
        if (found.IsRefused) return found;
        var before = found.Value;
        var name = NameRule.Clean("Name", draft.Name ?? before.Name);
        if (name.IsRefused) return name.Refusal;
        if (NameRule.CheckText("Description", draft.Description) is { } wrong) return wrong;
        if (draft.AccountType is { } type && type != before.AccountType) return new Invalid("AccountType", "An account keeps its type.", "Make a new account.");
        var known = AccountTypes.FieldsOf(before.AccountType) ?? [];
        if (AccountFields.Check(known, draft, before) is { } refusal) return refusal;

        var saved = await session.Accounts.TrySave(before with
        {
            Name = name.Value,
            Slug = string.IsNullOrWhiteSpace(draft.Slug) ? before.Slug : await session.Accounts.Free(request.Space, draft.Slug, name.Value, other => other.Id == before.Id, cancel),
            Description = draft.Description ?? before.Description,
            Fields = AccountFields.Read(known, draft, before, before.Id.ToString(), vault),
        }, cancel);
        if (saved.IsRefused) return saved;
        await audit.Record(
            session, actor, request.Space, AuditCategory.Modified, $"Account {saved.Value.Name} was changed", [before.Id.ToString()], cancel, Changes(before, saved.Value, known, draft));
        await session.Commit(cancel);
        return saved;
    }

    private static string? Changes(Account before, Account after, ImmutableArray<AccountField> known, AccountDraft draft)
    {
        var changes = new ChangeList().Field("Name", before.Name, after.Name).Field("Slug", before.Slug, after.Slug).Field("Description", before.Description, after.Description);
        foreach (var field in known.Where(field => !field.IsSecret))
            changes.Field(field.Name, before.Fields.GetValueOrDefault(field.Name).Text, after.Fields.GetValueOrDefault(field.Name).Text);
        foreach (var secret in AccountFields.ChangedSecrets(known, draft)) changes.Secret(secret, changed: true);
        return changes.ToJson();
    }
}
