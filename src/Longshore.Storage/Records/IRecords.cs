using Longshore.Domain.Spaces;

namespace Longshore.Storage.Records;

/// <summary>The stored aggregates of one kind, within a <see cref="StoreSession"/>.</summary>
public interface IRecords<TId, T> where TId : struct
{
    Task<T?> Find(TId id, CancellationToken cancel);

    /// <summary>By name or slug, ignoring case; <paramref name="space"/> null for kinds that belong to no space.</summary>
    Task<T?> FindByName(SpaceId? space, string nameOrSlug, CancellationToken cancel);

    Task<Page<T>> List(RecordQuery query, CancellationToken cancel);

    /// <summary>Adds and gives the id. The unique rules (a name in its space) are checked by the database.</summary>
    /// <exception cref="DuplicateRecordException">Another one has that name.</exception>
    Task<T> Add(T record, CancellationToken cancel);

    /// <summary>Replaces the stored one of the same id.</summary>
    /// <exception cref="DuplicateRecordException">Another one has that name.</exception>
    /// <exception cref="StaleRecordException">It was removed meanwhile, or (where it has a version) changed.</exception>
    Task<T> Save(T record, CancellationToken cancel);

    /// <summary>A no-op when it is not there.</summary>
    Task Remove(TId id, CancellationToken cancel);
}
