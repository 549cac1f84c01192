using Longshore.Domain.Packages;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Longshore.Storage.Packages;

/// <summary>Packages of the built-in feeds, one feed for each space.</summary>
internal sealed class PackageSet(StoreSession session)
{
    private IQueryable<PackageRow> Rows => session.Context.Set<PackageRow>().AsNoTracking();

    public async Task<Package?> Find(SpaceId space, string packageId, string version, CancellationToken cancel) =>
        await session.Guard(One(space, packageId, version).FirstOrDefaultAsync(cancel)) is { } row ? PackageMapping.Read(row) : null;

    public async Task<Page<Package>> List(RecordQuery query, CancellationToken cancel)
    {
        var rows = Matching(query);
        var total = await session.Guard(rows.CountAsync(cancel));
        if (total <= query.Skip || query.Take < 1) return new Page<Package>([], total, query.Skip, query.Take);
        var sorted = rows.OrderBy(row => row.PackageKey).ThenByDescending(row => row.Published).ThenBy(row => row.VersionKey).ThenBy(row => row.Space);
        var page = await session.Guard(sorted.Skip(query.Skip).Take(query.Take).ToListAsync(cancel));
        return new Page<Package>([.. page.Select(PackageMapping.Read)], total, query.Skip, query.Take);
    }

    public async Task Save(Package package, CancellationToken cancel)
    {
        var context = session.Writing();
        var row = PackageMapping.Write(package);
        var replaced = await session.Guard(One(package.Space, package.PackageId, package.Version).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Json, row.Json).SetProperty(r => r.Schema, row.Schema).SetProperty(r => r.Published, row.Published), cancel));
        if (replaced > 0) return;
        context.Add(row);
        await session.Save(package.Id, cancel);
    }

    public async Task Remove(SpaceId space, string packageId, string version, CancellationToken cancel)
    {
        session.Writing();
        await session.Guard(One(space, packageId, version).ExecuteDeleteAsync(cancel));
    }

    private IQueryable<PackageRow> One(SpaceId space, string packageId, string version)
    {
        var (number, package, key) = (space.Number, TextKey.Of(packageId), PackageVersionKey.Of(version));
        return Rows.Where(row => row.Space == number && row.PackageKey == package && row.VersionKey == key);
    }

    private IQueryable<PackageRow> Matching(RecordQuery query)
    {
        if (query.Ids is not null) throw new NotSupportedException("Packages have no numbers.");
        var rows = Rows;
        if (query.Space is { Number: var space }) rows = rows.Where(row => row.Space == space);
        if (query.Name is { } name) rows = WithIds(rows, [TextKey.Of(name)]);
        if (query.PartialName is { Length: > 0 } part)
        {
            var key = TextKey.Of(part);
            rows = rows.Where(row => row.PackageKey.Contains(key));
        }
        return query.Filters.Aggregate(rows, (left, filter) => filter.Key == FilterKey.PackageId
            ? WithIds(left, filter.Keys())
            : throw new NotSupportedException($"Lists of packages know no filter for {filter.Key}."));
    }

    private static IQueryable<PackageRow> WithIds(IQueryable<PackageRow> rows, string[] keys) => rows.Where(row => keys.Contains(row.PackageKey));
}
