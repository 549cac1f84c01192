using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Users;

/// <summary>Removes a user with keys and sessions.</summary>
[Requires(Permission.UserEdit)]
public sealed record DeleteUser(Reference<UserId> User);

internal sealed class DeleteUserHandler(Store store, Credentials credentials, AuditTrail audit) : IHandler<DeleteUser, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteUser request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.Users.Resolve(request.User, cancel);
        if (found.IsRefused) return found.Refusal;
        var user = found.Value;
        if (user.Id == actor.User) return new Invalid("Id", "You cannot delete yourself.", "Ask another administrator.");
        if (user.Permissions.Contains(Permission.AdministerSystem) && !actor.May(Permission.AdministerSystem)) return new Denied("Only an administrator deletes an administrator.");
        if (await LastAdministrator.Check(session, user, cancel) is { } last) return last;
        foreach (var key in await session.ListApiKeys(user.Id, cancel)) await session.RemoveApiKey(user.Id, key.Id, cancel);
        await session.Users.Remove(user.Id, cancel);
        await audit.Record(session, actor, null, AuditCategory.Deleted, $"User {user.Username} was deleted", [user.Id.ToString()], cancel);
        await session.Commit(cancel);
        credentials.Forget();
        return default(Unit);
    }
}
