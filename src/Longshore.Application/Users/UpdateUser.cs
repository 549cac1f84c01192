using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Users;

/// <summary>Replaces what the draft says. Without <see cref="Permission.UserEdit"/> one changes only one's own names and password.</summary>
[Requires(Permission.SignedIn)]
public sealed record UpdateUser(Reference<UserId> User, UserDraft Draft);

internal sealed class UpdateUserHandler(Store store, Passwords passwords, Credentials credentials, AuditTrail audit) : IHandler<UpdateUser, User>
{
    public async Task<Result<User>> Handle(UpdateUser request, Actor actor, CancellationToken cancel)
    {
        var draft = request.Draft;
        await using var session = await store.Write(cancel);
        var found = await session.Users.ResolveFor(request.User, actor, Permission.UserEdit, cancel);
        if (found.IsRefused) return found;
        var before = found.Value;
        if (before.Permissions.Contains(Permission.AdministerSystem) && !actor.May(Permission.AdministerSystem)) return new Denied("Only an administrator changes an administrator.");
        var displayName = NameRule.Clean("DisplayName", string.IsNullOrWhiteSpace(draft.DisplayName) ? before.DisplayName : draft.DisplayName);
        if (displayName.IsRefused) return displayName.Refusal;
        if (!string.IsNullOrEmpty(draft.EmailAddress) && NameRule.Clean("EmailAddress", draft.EmailAddress) is { IsRefused: true, Refusal: var address }) return address;
        var hasNewPassword = !string.IsNullOrEmpty(draft.Password) && !before.IsService;
        if (hasNewPassword && UserRules.CheckPassword(draft.Password!, before.Username) is { } weak) return weak;
        var rights = Rights(before, draft, actor);
        if (rights.IsRefused) return rights;

        var after = rights.Value with
        {
            DisplayName = displayName.Value,
            EmailAddress = draft.EmailAddress is null ? before.EmailAddress : draft.EmailAddress.Trim() is { Length: > 0 } given ? given : null,
            PasswordHash = hasNewPassword ? passwords.Hash(draft.Password!) : before.PasswordHash,
        };
        if (!LastAdministrator.IsOne(after) && await LastAdministrator.Check(session, before, cancel) is { } last) return last;
        var saved = await session.Users.TrySave(after, cancel);
        if (saved.IsRefused) return saved;
        // Whoever knew the old password, or was shut out, must not go on in an old session.
        if (hasNewPassword || !after.IsActive) await EndSessions(session, before.Id, cancel);
        await audit.Record(session, actor, null, AuditCategory.Modified, $"User {before.Username} was changed", [before.Id.ToString()], cancel, Changes(before, after, hasNewPassword));
        await session.Commit(cancel);
        credentials.Forget();
        return saved;
    }

    // Clients send whole documents back, so what did not change is no request for a right.
    private static Result<User> Rights(User before, UserDraft draft, Actor actor)
    {
        if (!actor.May(Permission.UserEdit)) return before;
        if (draft.Permissions is null) return before with { IsActive = draft.IsActive ?? before.IsActive };
        var granted = UserRules.Grant([.. draft.Permissions.Where(name => !before.Permissions.Any(had => had.ToString().Equals(name, StringComparison.OrdinalIgnoreCase)))], actor);
        if (granted.IsRefused) return granted.Refusal;
        var kept = before.Permissions.Where(had => draft.Permissions.Contains(had.ToString(), StringComparer.OrdinalIgnoreCase));
        return before with { IsActive = draft.IsActive ?? before.IsActive, Permissions = granted.Value.Union(kept) };
    }

    private static async Task EndSessions(StoreSession session, UserId user, CancellationToken cancel)
    {
        foreach (var key in await session.ListApiKeys(user, cancel))
        {
            if (key.IsSession) await session.RemoveApiKey(user, key.Id, cancel);
        }
    }

    private static string? Changes(User before, User after, bool hasNewPassword) => new ChangeList()
        .Field("DisplayName", before.DisplayName, after.DisplayName)
        .Field("EmailAddress", before.EmailAddress, after.EmailAddress)
        .Field("IsActive", before.IsActive, after.IsActive)
        .Field("Permissions", string.Join(", ", before.Permissions.Order()), string.Join(", ", after.Permissions.Order()))
        .Secret("Password", hasNewPassword)
        .ToJson();
}
