using System.Collections.Immutable;

namespace Longshore.Domain.Users;

/// <summary>A person or service that signs in.</summary>
public sealed record User
{
    public UserId Id { get; init; }
    public required string Username { get; init; }
    public required string DisplayName { get; init; }
    public string? EmailAddress { get; init; }
    public bool IsActive { get; init; } = true;
    public bool IsService { get; init; }
    public required DateTimeOffset Created { get; init; }

    /// <summary>Slow salted hash, self-describing text; null: no password sign-in.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>What the user may do in every space.</summary>
    public ImmutableHashSet<Permission> Permissions { get; init; } = [];
}
