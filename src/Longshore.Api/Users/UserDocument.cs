using Longshore.Api.Transport;
using Longshore.Application.Security;
using Longshore.Domain.Users;

namespace Longshore.Api.Users;

/// <summary>A user as clients read it (rest-api.md §2).</summary>
internal sealed record UserDocument : ILinked
{
    public required string Id { get; init; }
    public required string Username { get; init; }
    public required string DisplayName { get; init; }
    public bool IsActive { get; init; }
    public bool IsService { get; init; }
    public string? EmailAddress { get; init; }
    public bool CanPasswordBeEdited { get; init; }

    /// <summary>It is the one who asks.</summary>
    public bool IsRequestor { get; init; }
    public IReadOnlyList<string> Identities { get; init; } = [];

    /// <summary>Our own addition: names of permissions that hold in every space.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];
    public DateTimeOffset Created { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static UserDocument From(User user, bool isRequestor)
    {
        var self = $"/api/users/{user.Id}";
        return new()
        {
            Id = user.Id.ToString(),
            Username = user.Username,
            DisplayName = user.DisplayName,
            IsActive = user.IsActive,
            IsService = user.IsService,
            EmailAddress = user.EmailAddress,
            CanPasswordBeEdited = !user.IsService,
            IsRequestor = isRequestor,
            Permissions = [.. user.Permissions.Select(permission => permission.ToString()).Order(StringComparer.Ordinal)],
            Created = user.Created,
            Links = new Dictionary<string, string>
            {
                ["Self"] = self,
                ["Spaces"] = $"{self}/spaces",
                ["ApiKeys"] = $"{self}/apikeys{{/id}}{{?skip,take}}",
                ["Permissions"] = $"{self}/permissions",
                ["Teams"] = $"{self}/teams",
            },
        };
    }

    /// <summary>For the one who asks.</summary>
    public static Func<User, UserDocument> For(CurrentActor current) => user => From(user, current.Actor.User == user.Id);
}
