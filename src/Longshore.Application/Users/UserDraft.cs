using Longshore.Domain.Users;

namespace Longshore.Application.Users;

/// <summary>What may be said about a user. Null: not said.</summary>
public sealed record UserDraft
{
    public string? Username { get; init; }
    public string? DisplayName { get; init; }
    public string? EmailAddress { get; init; }
    public string? Password { get; init; }
    public bool? IsActive { get; init; }
    public bool? IsService { get; init; }

    /// <summary>Names of <see cref="Permission"/>.</summary>
    public IReadOnlyList<string>? Permissions { get; init; }
}
