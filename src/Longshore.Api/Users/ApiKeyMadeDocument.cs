using Longshore.Api.Transport;
using Longshore.Application.Users;
using Longshore.Domain.Users;

namespace Longshore.Api.Users;

/// <summary>A key just made: the only document that holds the key itself, as plain text.</summary>
internal sealed record ApiKeyMadeDocument : ILinked
{
    public required string Id { get; init; }
    public required string Purpose { get; init; }
    public required string UserId { get; init; }
    public required string ApiKey { get; init; }
    public required DateTimeOffset Created { get; init; }
    public DateTimeOffset? Expires { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ApiKeyMadeDocument From(ApiKeyMade made) => new()
    {
        Id = made.Key.Id,
        Purpose = made.Key.Purpose,
        UserId = made.Key.User.ToString(),
        ApiKey = made.Text,
        Created = made.Key.Created,
        Expires = made.Key.Expires,
        Links = new Dictionary<string, string> { ["Self"] = $"/api/users/{made.Key.User}/apikeys/{made.Key.Id}" },
    };
}
