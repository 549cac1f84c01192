namespace Longshore.Client.Spaces;

/// <summary>A space: a walled part of the server with its own projects, environments and workers.</summary>
public sealed record SpaceDocument
{
    /// <summary>Like <c>Spaces-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Unique on the server.</summary>
    public required string Name { get; init; }

    /// <summary>The name as it stands in addresses.</summary>
    public string? Slug { get; init; }

    /// <summary>What the space is for.</summary>
    public string? Description { get; init; }

    /// <summary>Whether calls that name no space mean this one.</summary>
    public bool IsDefault { get; init; }
}
