using Longshore.Application.Audit;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Users;

/// <summary>Makes a user who may do nothing but what the draft grants.</summary>
[Requires(Permission.UserEdit)]
public sealed record CreateUser(UserDraft Draft);

internal sealed class CreateUserHandler(Store store, Passwords passwords, AuditTrail audit, TimeProvider time) : IHandler<CreateUser, User>
{
    public async Task<Result<User>> Handle(CreateUser request, Actor actor, CancellationToken cancel)
    {
        var draft = request.Draft;
        var username = NameRule.Clean("Username", draft.Username);
        if (username.IsRefused) return username.Refusal;
        var displayName = NameRule.Clean("DisplayName", string.IsNullOrWhiteSpace(draft.DisplayName) ? username.Value : draft.DisplayName);
        if (displayName.IsRefused) return displayName.Refusal;
        if (!string.IsNullOrEmpty(draft.EmailAddress) && NameRule.Clean("EmailAddress", draft.EmailAddress) is { IsRefused: true, Refusal: var address }) return address;
        var isService = draft.IsService ?? false;
        if (isService && !string.IsNullOrEmpty(draft.Password)) return new Invalid("Password", "A service account has no password.", "Leave it out, and make an API key.");
        if (!isService && string.IsNullOrEmpty(draft.Password)) return new Invalid("Password", "A password is missing.", $"Give at least {UserRules.MinPasswordLength} characters, or set IsService.");
        if (!isService && UserRules.CheckPassword(draft.Password!, username.Value) is { } weak) return weak;
        var permissions = UserRules.Grant(draft.Permissions ?? [], actor);
        if (permissions.IsRefused) return permissions.Refusal;

        // Before the transaction: hashing takes a while, and writers wait for each other.
        var hash = isService ? null : passwords.Hash(draft.Password!);
        await using var session = await store.Write(cancel);
        var added = await session.Users.TryAdd(new User
        {
            Username = username.Value,
            DisplayName = displayName.Value,
            EmailAddress = string.IsNullOrWhiteSpace(draft.EmailAddress) ? null : draft.EmailAddress.Trim(),
            IsActive = draft.IsActive ?? true,
            IsService = isService,
            Created = time.GetUtcNow(),
            PasswordHash = hash,
            Permissions = permissions.Value,
        }, cancel);
        if (added.IsRefused) return new Invalid("Username", "Another user has this name.", "Choose another.");
        await audit.Record(session, actor, null, AuditCategory.Created, $"User {added.Value.Username} was created", [added.Value.Id.ToString()], cancel);
        await session.Commit(cancel);
        return added;
    }
}
