using Longshore.Application.Lists;
using Longshore.Domain.Names;
using Longshore.Domain.Pools;

namespace Longshore.Application.Pools;

/// <summary>What a user may say about a worker pool. Null: not said.</summary>
public sealed record WorkerPoolDraft
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public WorkerPoolType? Type { get; init; }
    public bool? IsDefault { get; init; }
    public int? SortOrder { get; init; }
}
