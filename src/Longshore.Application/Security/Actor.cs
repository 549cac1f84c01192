using System.Collections.Immutable;
using Longshore.Domain.Users;

namespace Longshore.Application.Security;

/// <summary>Who asks, as the audit records it.</summary>
/// <param name="User">Null: nobody is signed in.</param>
/// <param name="EstablishedWith">Such as <c>API key API-AB…</c> or <c>Session cookie</c>.</param>
public sealed record Actor(UserId? User, string Username, ImmutableHashSet<Permission> Permissions, string? EstablishedWith = null, string? UserAgent = null, string? IpAddress = null)
{
    public static Actor Anonymous { get; } = new(null, "", []);

    /// <summary>The server itself: first start, schedules, recovery.</summary>
    public static Actor Server { get; } = new(null, "system", [Permission.AdministerSystem]);

    public bool May(Permission permission) =>
        (User is not null && permission == Permission.SignedIn) || Permissions.Contains(permission) || Permissions.Contains(Permission.AdministerSystem);
}
