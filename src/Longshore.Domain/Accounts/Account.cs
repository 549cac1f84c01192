using System.Collections.Immutable;
using Longshore.Domain.Processes;
using Longshore.Domain.Spaces;

namespace Longshore.Domain.Accounts;

/// <summary>Credentials that machines and steps use.</summary>
public sealed record Account : IBelongsToSpace
{
    public AccountId Id { get; init; }
    public SpaceId Space { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }

    /// <summary>The vendor's discriminator, such as <c>SshKeyPair</c> (rest-api.md §7).</summary>
    public required string AccountType { get; init; }

    /// <summary>Fields of that type; secrets in protected form.</summary>
    public ImmutableDictionary<string, PropertyValue> Fields { get; init; } = ImmutableDictionary<string, PropertyValue>.Empty;
}
