using Longshore.Api.Transport;
using Longshore.Domain.Users;

namespace Longshore.Api.Users;

/// <summary>A key in lists: without itself.</summary>
internal sealed record ApiKeyDocument : ILinked
{
    public required string Id { get; init; }
    public required string Purpose { get; init; }
    public required string UserId { get; init; }
    public required SensitiveValueDocument ApiKey { get; init; }
    public required DateTimeOffset Created { get; init; }
    public DateTimeOffset? Expires { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ApiKeyDocument From(ApiKey key) => new()
    {
        Id = key.Id,
        Purpose = key.Purpose,
        UserId = key.User.ToString(),
        ApiKey = new(HasValue: true, Hint: key.Hint),
        Created = key.Created,
        Expires = key.Expires,
        Links = new Dictionary<string, string> { ["Self"] = $"/api/users/{key.User}/apikeys/{key.Id}" },
    };
}
