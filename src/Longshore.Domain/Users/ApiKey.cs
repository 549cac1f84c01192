namespace Longshore.Domain.Users;

/// <summary>A key that stands for a user. The key itself is shown once and stored as a hash.</summary>
public sealed record ApiKey
{
    /// <summary>Written <c>apikeys-…</c>.</summary>
    public required string Id { get; init; }
    public required UserId User { get; init; }
    public required string Purpose { get; init; }

    /// <summary>SHA-256 of the key, lower-case hex: keys are random, so a fast hash is enough.</summary>
    public required string Hash { get; init; }

    /// <summary>First characters, shown in lists.</summary>
    public required string Hint { get; init; }
    public required DateTimeOffset Created { get; init; }
    public DateTimeOffset? Expires { get; init; }
}
