using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Users;

/// <summary>Makes a key for oneself; for others only an administrator does, because a key is its user.</summary>
[Requires(Permission.SignedIn)]
public sealed record CreateApiKey(Reference<UserId> User, string? Purpose, DateTimeOffset? Expires);

/// <param name="Text">The key itself; nobody can read it again.</param>
public sealed record ApiKeyMade(ApiKey Key, string Text);

internal sealed class CreateApiKeyHandler(Store store, AuditTrail audit, TimeProvider time) : IHandler<CreateApiKey, ApiKeyMade>
{
    public async Task<Result<ApiKeyMade>> Handle(CreateApiKey request, Actor actor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var purpose = NameRule.Clean("Purpose", request.Purpose);
        if (purpose.IsRefused) return purpose.Refusal;
        if (request.Expires <= now) return new Invalid("Expires", "The time is in the past.", "Give a later one, or leave it out for a key without end.");
        await using var session = await store.Write(cancel);
        var user = await session.Users.ResolveFor(request.User, actor, Permission.AdministerSystem, cancel);
        if (user.IsRefused) return user.Refusal;
        var text = KeyText.NewApiKey();
        var key = new ApiKey
        {
            Id = KeyText.NewApiKeyId(),
            User = user.Value.Id,
            Purpose = purpose.Value,
            Hash = KeyText.Hash(text),
            Hint = KeyText.Hint(text),
            Created = now,
            Expires = request.Expires?.ToUniversalTime(),
        };
        await session.AddApiKey(key, cancel);
        await audit.Record(session, actor, null, AuditCategory.ApiKeyCreated, $"API key {key.Hint}… for {user.Value.Username} was created: {key.Purpose}", [user.Value.Id.ToString(), key.Id], cancel);
        await session.Commit(cancel);
        return new ApiKeyMade(key, text);
    }
}
