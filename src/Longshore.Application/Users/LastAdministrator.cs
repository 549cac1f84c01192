using Longshore.Application.Lists;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Users;

/// <summary>Someone must be left who can let others in.</summary>
internal static class LastAdministrator
{
    /// <summary>Refuses when <paramref name="user"/> is the only one who can administer the server.</summary>
    public static async Task<Refusal?> Check(StoreSession session, User user, CancellationToken cancel)
    {
        if (!IsOne(user)) return null;
        var users = await session.Users.List(Listing.All.ToQuery<UserId>(null), cancel);
        return users.Items.Any(other => other.Id != user.Id && IsOne(other)) ? null : new Invalid("Id", $"{user.Username} is the last administrator.", "Make another user an administrator first.");
    }

    public static bool IsOne(User user) => user is { IsActive: true, IsService: false } && user.Permissions.Contains(Permission.AdministerSystem);
}
