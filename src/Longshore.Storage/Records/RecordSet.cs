using System.Collections.Immutable;
using Longshore.Domain.Ids;
using Longshore.Domain.Spaces;
using Longshore.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace Longshore.Storage.Records;

/// <summary>The one implementation of <see cref="IRecords{TId,T}"/>; what differs between kinds is in the mapping.</summary>
internal sealed class RecordSet<TId, T, TRow>(StoreSession session, RecordMapping<TId, T, TRow> mapping) : IRecords<TId, T>
    where TId : struct, IEntityId<TId>
    where T : class
    where TRow : RecordRow, new()
{
    private IQueryable<TRow> Rows => session.Context.Set<TRow>().AsNoTracking();

    public async Task<T?> Find(TId id, CancellationToken cancel) => Seen(await session.Guard(Rows.FirstOrDefaultAsync(row => row.Id == id.Number, cancel)));

    public async Task<T?> FindByName(SpaceId? space, string nameOrSlug, CancellationToken cancel)
    {
        var number = space?.Number;
        return Seen(await session.Guard(mapping.NamedLike(Rows.Where(row => row.Space == number), nameOrSlug).FirstOrDefaultAsync(cancel)));
    }

    public async Task<Page<T>> List(RecordQuery query, CancellationToken cancel)
    {
        var rows = Matching(query);
        var total = await session.Guard(rows.CountAsync(cancel));
        if (total <= query.Skip || query.Take < 1) return new Page<T>([], total, query.Skip, query.Take);
        var page = await session.Guard(mapping.Sort(rows).Skip(query.Skip).Take(query.Take).ToListAsync(cancel));
        return new Page<T>([.. page.Select(row => Seen(row)!)], total, query.Skip, query.Take);
    }

    public async Task<T> Add(T record, CancellationToken cancel)
    {
        var row = mapping.Write(record);
        row.Id = 0;
        row.Version = 1;
        session.Writing().Add(row);
        await session.Save(typeof(T).Name, cancel);
        return Seen(row)!;
    }

    public async Task<T> Save(T record, CancellationToken cancel)
    {
        RefuseIfAppendOnly();
        var row = mapping.Write(record);
        var before = session.VersionOf<TRow>(row.Id) ?? await VersionInDatabase(row.Id, cancel) ?? throw new StaleRecordException($"{mapping.IdOf(record)}");
        row.Version = before + 1;
        session.Writing().Update(row).Property(r => r.Version).OriginalValue = before;
        await session.Save($"{mapping.IdOf(record)}", cancel);
        return Seen(row)!;
    }

    public async Task Remove(TId id, CancellationToken cancel)
    {
        RefuseIfAppendOnly();
        session.Writing();
        await session.Guard(Rows.Where(row => row.Id == id.Number).ExecuteDeleteAsync(cancel));
    }

    private Task<int?> VersionInDatabase(int id, CancellationToken cancel) =>
        session.Guard(Rows.Where(row => row.Id == id).Select(row => (int?)row.Version).FirstOrDefaultAsync(cancel));

    private IQueryable<TRow> Matching(RecordQuery query)
    {
        var rows = Rows;
        if (query.Space is { Number: var space }) rows = rows.Where(row => row.Space == space);
        if (query.Ids is { } wanted)
        {
            int[] ids = [.. wanted];
            rows = rows.Where(row => ids.Contains(row.Id));
        }
        if (query.Name is { } name) rows = mapping.Named(rows, name);
        if (query.PartialName is { Length: > 0 } part) rows = mapping.WithPartOfName(rows, part);
        return query.Filters.Aggregate(rows, (left, filter) => mapping.Where(left, filter, session.Context));
    }

    private T? Seen(TRow? row)
    {
        if (row is null) return null;
        session.Remember<TRow>(row.Id, row.Version);
        return mapping.Read(row);
    }

    private void RefuseIfAppendOnly()
    {
        if (mapping.IsAppendOnly) throw new NotSupportedException($"{typeof(T).Name} records are only added.");
    }
}
