using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Users;

/// <summary>Revokes a key; it is dead on this node when this returns.</summary>
[Requires(Permission.SignedIn)]
public sealed record DeleteApiKey(Reference<UserId> User, string Key);

internal sealed class DeleteApiKeyHandler(Store store, Credentials credentials, AuditTrail audit) : IHandler<DeleteApiKey, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteApiKey request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var user = await session.Users.ResolveFor(request.User, actor, Permission.UserEdit, cancel);
        if (user.IsRefused) return user.Refusal;
        var key = await session.FindApiKey(user.Value.Id, request.Key, cancel);
        if (key.IsRefused) return key.Refusal;
        await session.RemoveApiKey(user.Value.Id, key.Value.Id, cancel);
        await audit.Record(session, actor, null, AuditCategory.ApiKeyDeleted, $"API key {key.Value.Hint}… of {user.Value.Username} was deleted", [user.Value.Id.ToString(), key.Value.Id], cancel);
        await session.Commit(cancel);
        credentials.Forget();
        return default(Unit);
    }
}
