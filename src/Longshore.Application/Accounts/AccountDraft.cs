using System.Collections.Immutable;
using Longshore.Domain.Names;

namespace Longshore.Application.Accounts;

/// <summary>What a user may say about an account. Null: not said.</summary>
public sealed record AccountDraft
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public string? AccountType { get; init; }

    /// <summary>Fields of the type, names in any case.</summary>
    public ImmutableDictionary<string, AccountFieldDraft> Fields { get; init; } = ImmutableDictionary<string, AccountFieldDraft>.Empty;
}

/// <summary>A new value, or for a secret whether the stored one stays.</summary>
/// <param name="Text">Null: no new value.</param>
/// <param name="Keeps">Without a new value: what is stored stays, rather than being removed.</param>
public readonly record struct AccountFieldDraft(string? Text, bool Keeps);
