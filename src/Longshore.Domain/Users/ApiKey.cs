namespace Longshore.Domain.Users;

/// <summary>A key that stands for a user: an API key, or the token of a signed-in session. The key itself is shown once and stored as a hash.</summary>
public sealed record ApiKey
{
    /// <summary>Begins the id of a session's token, which is no API key and never listed as one.</summary>
    public const string SessionPrefix = "sessions-";

    /// <summary>Written <c>apikeys-…</c>, or <c>sessions-…</c>.</summary>
    public required string Id { get; init; }
    public required UserId User { get; init; }
    public required string Purpose { get; init; }

    /// <summary>SHA-256 of the key, lower-case hex: keys are random, so a fast hash is enough.</summary>
    public required string Hash { get; init; }

    /// <summary>First characters, shown in lists.</summary>
    public required string Hint { get; init; }
    public required DateTimeOffset Created { get; init; }
    public DateTimeOffset? Expires { get; init; }

    public bool IsSession => Id.StartsWith(SessionPrefix, StringComparison.Ordinal);

    public bool IsExpired(DateTimeOffset now) => Expires <= now;
}
