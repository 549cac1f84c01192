using System.Collections.Immutable;
using Longshore.Domain.Ids;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;

namespace Longshore.Application.Lists;

/// <summary>Which part of a list is wanted, as every list understands it.</summary>
public sealed record Listing
{
    /// <summary>The whole list.</summary>
    public static Listing All { get; } = new() { Take = int.MaxValue };

    public int Skip { get; init; }
    public int Take { get; init; } = 30;

    /// <summary>Equals, ignoring case.</summary>
    public string? Name { get; init; }

    /// <summary>Contains, ignoring case.</summary>
    public string? PartialName { get; init; }

    /// <summary>Ids as text, in any case; what is no id of the list matches nothing. Null: no such filter.</summary>
    public ImmutableArray<string>? Ids { get; init; }

    /// <summary>The same wish for the store.</summary>
    /// <param name="space">Null: all spaces, or a list that knows none.</param>
    /// <param name="filters">Filters of this very list; those without values are left out.</param>
    public RecordQuery ToQuery<TId>(SpaceId? space, params ReadOnlySpan<RecordFilter> filters) where TId : struct, IEntityId<TId> => new()
    {
        Space = space,
        Name = Name,
        PartialName = PartialName,
        Ids = Ids is { } ids ? [.. ids.Select(text => CollectionId.TryParse<TId>(text, out var id) ? id.Number : 0).Where(number => number > 0)] : null,
        Filters = [.. filters.ToArray().Where(filter => !filter.Values.IsDefaultOrEmpty)],
        Skip = Skip,
        Take = Take,
    };
}
