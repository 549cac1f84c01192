namespace Longshore.Client.Pools;

/// <summary>A pool: workers that can stand in for each other.</summary>
public sealed record WorkerPoolDocument
{
    /// <summary>Like <c>WorkerPools-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Unique in its space.</summary>
    public required string Name { get; init; }

    /// <summary>The name as it stands in addresses.</summary>
    public string? Slug { get; init; }

    /// <summary>What the pool is for.</summary>
    public string? Description { get; init; }

    /// <summary>Whether steps that name no pool run here.</summary>
    public bool IsDefault { get; init; }
}
