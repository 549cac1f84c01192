using Longshore.Application.Audit;
using Longshore.Domain.Refusals;
using Longshore.Storage;

namespace Longshore.Application.Security;

/// <summary>Ends a session: its token is dead from here on. Nothing happens when it has ended before.</summary>
/// <param name="Token">Null: the request carries none.</param>
[OpenToAll]
public sealed record SignOut(string? Token);

internal sealed class SignOutHandler(Store store, Credentials credentials, AuditTrail audit) : IHandler<SignOut, Unit>
{
    public async Task<Result<Unit>> Handle(SignOut request, Actor actor, CancellationToken cancel)
    {
        if (request.Token is not { Length: > 0 } token || await credentials.Find(token, cancel) is not { Key.IsSession: true } found) return default(Unit);
        await using var session = await store.Write(cancel);
        await session.RemoveApiKey(found.User.Id, found.Key.Id, cancel);
        await audit.Record(session, actor, null, AuditCategory.LoggedOut, $"{found.User.Username} signed out", [found.User.Id.ToString()], cancel);
        await session.Commit(cancel);
        credentials.Forget();
        return default(Unit);
    }
}
