using Microsoft.EntityFrameworkCore;

namespace Longshore.Storage.Records;

/// <summary>Documents of one kind, one for each owner.</summary>
internal sealed class OwnedSet<T, TRow>(StoreSession session, OwnedMapping<T, TRow> mapping)
    where T : class
    where TRow : OwnedRow, new()
{
    private IQueryable<TRow> Rows => session.Context.Set<TRow>().AsNoTracking();

    public async Task<T?> Find(string owner, CancellationToken cancel) =>
        await session.Guard(Rows.FirstOrDefaultAsync(row => row.Owner == owner, cancel)) is { } row ? mapping.Read(row) : null;

    public async Task<T> Save(T document, CancellationToken cancel)
    {
        var context = session.Writing();
        var (owner, version) = (mapping.OwnerOf(document), mapping.VersionOf(document));
        var next = mapping.WithVersion(document, version + 1);
        var row = mapping.Write(next);
        var replaced = await session.Guard(context.Set<TRow>().Where(r => r.Owner == owner && r.Version == version).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Json, row.Json).SetProperty(r => r.Schema, row.Schema).SetProperty(r => r.Version, row.Version), cancel));
        if (replaced == 1) return next;
        if (version > 0) throw new StaleRecordException(What(owner));
        context.Add(mapping.Write(document));
        try
        {
            await session.Save(What(owner), cancel);
        }
        catch (DuplicateRecordException)
        {
            throw new StaleRecordException(What(owner));
        }
        return document;
    }

    public async Task Remove(string owner, CancellationToken cancel) =>
        await session.Guard(session.Writing().Set<TRow>().Where(row => row.Owner == owner).ExecuteDeleteAsync(cancel));

    private static string What(string owner) => $"The {typeof(T).Name} of {owner}";
}
