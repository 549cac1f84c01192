using Longshore.Domain.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Longshore.Storage.Records;

/// <summary>Records with a name and a slug, each unique within <see cref="UniqueWithin"/>.</summary>
internal abstract class SluggedMapping<TId, T, TRow> : NamedMapping<TId, T, TRow>
    where TId : struct, IEntityId<TId>
    where T : class
    where TRow : SluggedRow, new()
{
    /// <summary>Columns that bound the unique rules, as a rule the space.</summary>
    protected virtual string[] UniqueWithin => [nameof(RecordRow.Space)];

    protected abstract string SlugOf(T record);

    protected virtual int SortOrderOf(T record) => 0;

    protected override void Fill(TRow row, T record)
    {
        base.Fill(row, record);
        row.SlugKey = TextKey.Of(SlugOf(record));
        row.SortOrder = SortOrderOf(record);
    }

    public override void Configure(EntityTypeBuilder<TRow> row)
    {
        base.Configure(row);
        row.HasIndex([.. UniqueWithin, nameof(SluggedRow.NameKey)]).IsUnique().HasDatabaseName($"ux_{Table}_name");
        row.HasIndex([.. UniqueWithin, nameof(SluggedRow.SlugKey)]).IsUnique().HasDatabaseName($"ux_{Table}_slug");
    }

    public override IQueryable<TRow> Sort(IQueryable<TRow> rows) => rows.OrderBy(row => row.SortOrder).ThenBy(row => row.NameKey).ThenBy(row => row.Id);

    // A name wins over another record's slug.
    public override IQueryable<TRow> NamedLike(IQueryable<TRow> rows, string nameOrSlug)
    {
        var key = TextKey.Of(nameOrSlug);
        return rows.Where(row => row.NameKey == key || row.SlugKey == key).OrderByDescending(row => row.NameKey == key).ThenBy(row => row.Id);
    }
}
