namespace Longshore.Application.Workers;

/// <summary>What a user says about a new join token. Null: not said.</summary>
public sealed record JoinTokenDraft
{
    public string? Name { get; init; }

    /// <summary>Ids, slugs or names of pools.</summary>
    public IReadOnlyList<string>? Pools { get; init; }

    /// <summary>Ids, slugs or names of environments.</summary>
    public IReadOnlyList<string>? Environments { get; init; }
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>0: no limit; null: 1.</summary>
    public int? MaxUses { get; init; }
    public DateTimeOffset? ExpiresOn { get; init; }
}
