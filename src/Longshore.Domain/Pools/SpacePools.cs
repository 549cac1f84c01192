using System.Collections.Immutable;

namespace Longshore.Domain.Pools;

/// <summary>The worker pools of one space, and what is remembered of those that were deleted. The order they are given in never matters.</summary>
public sealed class SpacePools
{
    private readonly ImmutableDictionary<WorkerPoolId, string> deleted;

    /// <param name="all">Of one space: what lies in another does not exist here.</param>
    /// <param name="deleted">Names of deleted pools, so that whoever still asks for one reads its name; null: none is remembered.</param>
    public SpacePools(IEnumerable<WorkerPool> all, ImmutableDictionary<WorkerPoolId, string>? deleted = null)
    {
        All = [.. all.OrderBy(pool => pool.Id.Number)];
        this.deleted = deleted ?? ImmutableDictionary<WorkerPoolId, string>.Empty;
    }

    /// <summary>By number.</summary>
    public ImmutableArray<WorkerPool> All { get; }

    /// <summary>Null only in a broken space.</summary>
    public WorkerPool? Default => All.FirstOrDefault(pool => pool.IsDefault);

    public WorkerPool? Find(WorkerPoolId id) => All.FirstOrDefault(pool => pool.Id == id);

    /// <summary>By id, else by slug (both in any case), else by the exact name.</summary>
    public WorkerPool? Find(string text)
    {
        var wanted = text.Trim();
        return (WorkerPoolId.TryParse(wanted, null, out var id) ? Find(id) : null)
            ?? All.FirstOrDefault(pool => string.Equals(pool.Slug, wanted, StringComparison.OrdinalIgnoreCase))
            ?? All.FirstOrDefault(pool => pool.Name == wanted);
    }

    /// <summary>How to speak of a pool that is not there: <c>Linux (WorkerPools-7), which was deleted</c>, or as much of it as is known.</summary>
    public string Missing(string text) =>
        WorkerPoolId.TryParse(text.Trim(), null, out var id) && deleted.TryGetValue(id, out var name)
            ? $"{name} ({id}), which was deleted"
            : $"{text}, which does not exist in this space";
}
