using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Storage.Records;

namespace Longshore.Application.Users;

internal static class UserReferences
{
    /// <summary>A user by id or name.</summary>
    public static async Task<Result<User>> Resolve(this IRecords<UserId, User> users, Reference<UserId> reference, CancellationToken cancel)
    {
        if (reference.Id is { } id && await users.Find(id, cancel) is { } byId) return byId;
        return await users.FindByName(null, reference.Text, cancel) is { } byName ? byName : RecordRefusals.Missing<UserId>(reference.Text);
    }

    /// <summary>Refuses when the user is neither the actor himself nor one that <paramref name="others"/> lets him reach; as "not found", so that nobody learns who exists.</summary>
    public static async Task<Result<User>> ResolveFor(this IRecords<UserId, User> users, Reference<UserId> reference, Actor actor, Permission others, CancellationToken cancel)
    {
        var found = await users.Resolve(reference, cancel);
        return found.IsRefused || found.Value.Id == actor.User || actor.May(others) ? found : RecordRefusals.Missing<UserId>(reference.Text);
    }
}
