using Longshore.Domain.Ids;

namespace Longshore.Storage.Records;

/// <summary>Records with a name.</summary>
internal abstract class NamedMapping<TId, T, TRow> : RecordMapping<TId, T, TRow>
    where TId : struct, IEntityId<TId>
    where T : class
    where TRow : NamedRow, new()
{
    protected abstract string NameOf(T record);

    protected override void Fill(TRow row, T record) => row.NameKey = TextKey.Of(NameOf(record));

    public override IQueryable<TRow> NamedLike(IQueryable<TRow> rows, string nameOrSlug) => Named(rows, nameOrSlug).OrderBy(row => row.Id);

    public override IQueryable<TRow> Named(IQueryable<TRow> rows, string name)
    {
        var key = TextKey.Of(name);
        return rows.Where(row => row.NameKey == key);
    }

    public override IQueryable<TRow> WithPartOfName(IQueryable<TRow> rows, string part)
    {
        var key = TextKey.Of(part);
        return rows.Where(row => row.NameKey.Contains(key));
    }
}
