using System.Collections.Immutable;
using Longshore.Application.Records;
using Longshore.Domain.Ids;
using Longshore.Domain.Refusals;

namespace Longshore.Application.Lists;

/// <summary>Lists that users sort by hand.</summary>
internal static class SortOrder
{
    /// <summary>Those named by <paramref name="order"/> first, then the others as they were.</summary>
    public static Result<ImmutableArray<T>> Apply<TId, T>(ImmutableArray<T> all, ImmutableArray<string> order, Func<T, TId> idOf) where TId : struct, IEntityId<TId> where T : class
    {
        var byId = all.ToDictionary(idOf);
        var sorted = new List<T>(all.Length);
        var placed = new HashSet<TId>();
        foreach (var text in order)
        {
            if (!CollectionId.TryParse<TId>(text, out var id) || !byId.TryGetValue(id, out var named)) return RecordRefusals.Missing<TId>(text ?? "");
            if (placed.Add(id)) sorted.Add(named);
        }
        sorted.AddRange(all.Where(one => !placed.Contains(idOf(one))));
        return sorted.ToImmutableArray();
    }
}
