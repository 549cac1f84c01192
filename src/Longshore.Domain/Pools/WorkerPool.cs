using Longshore.Domain.Spaces;

namespace Longshore.Domain.Pools;

public enum WorkerPoolType { StaticWorkerPool, DynamicWorkerPool }

/// <summary>A named group of workers. Every space has exactly one default pool.</summary>
public sealed record WorkerPool : IBelongsToSpace
{
    public WorkerPoolId Id { get; init; }
    public SpaceId Space { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }
    public WorkerPoolType Type { get; init; }

    /// <summary>Of a dynamic pool.</summary>
    public string? WorkerType { get; init; }
    public bool IsDefault { get; init; }
    public int SortOrder { get; init; }
}
