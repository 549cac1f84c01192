namespace Longshore.Client.Pools;

/// <summary>A pool to make, or what is to change of one; what is null stays.</summary>
public sealed record PoolChange
{
    /// <summary>Unique in its space.</summary>
    public string? Name { get; init; }

    /// <summary>What the pool is for.</summary>
    public string? Description { get; init; }

    /// <summary>True: it takes the place of the present default pool.</summary>
    public bool? IsDefault { get; init; }
}
