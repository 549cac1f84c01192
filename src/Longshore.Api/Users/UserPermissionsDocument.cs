using Longshore.Api.Transport;
using Longshore.Domain.Users;

namespace Longshore.Api.Users;

/// <summary>What a user may do. Permissions hold in every space, so they are all listed as the system's.</summary>
internal sealed record UserPermissionsDocument : ILinked
{
    public required string Id { get; init; }
    public required IReadOnlyList<string> SystemPermissions { get; init; }
    public IReadOnlyDictionary<string, string> SpacePermissions { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<string> Teams { get; init; } = [];
    public bool IsPermissionsComplete { get; init; } = true;
    public bool IsTeamsComplete { get; init; } = true;
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static UserPermissionsDocument From(User user) => new()
    {
        Id = user.Id.ToString(),
        SystemPermissions = [.. user.Permissions.Select(permission => permission.ToString()).Order(StringComparer.Ordinal)],
        Links = new Dictionary<string, string> { ["Self"] = $"/api/users/{user.Id}/permissions", ["User"] = $"/api/users/{user.Id}" },
    };
}
