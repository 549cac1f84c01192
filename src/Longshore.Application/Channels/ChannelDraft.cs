namespace Longshore.Application.Channels;

/// <summary>What a user may say about a channel. Null: not said.</summary>
public sealed record ChannelDraft
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }

    /// <summary>Id, name or slug of the project; fixed once the channel exists.</summary>
    public string? Project { get; init; }

    /// <summary>Id, name or slug of a lifecycle; null or empty: the project's.</summary>
    public string? Lifecycle { get; init; }
    public bool? IsDefault { get; init; }

    /// <summary>It has version rules, git rules or tenant tags, none of which exist here.</summary>
    public bool HasRules { get; init; }
}
