using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Ids;
using Longshore.Domain.Spaces;
using Longshore.Storage.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Longshore.Storage.Records;

/// <summary>How records of one kind become rows, and how they are listed.</summary>
internal abstract class RecordMapping<TId, T, TRow> : IEntityTypeConfiguration<TRow>
    where TId : struct, IEntityId<TId>
    where T : class
    where TRow : RecordRow, new()
{
    protected abstract string Table { get; }

    protected abstract JsonTypeInfo<T> Json { get; }

    /// <summary>Number of today's JSON shape. Raise it when a stored record would no longer be read right, and keep reading the older ones.</summary>
    protected virtual int Schema => 1;

    /// <summary>True: records are only ever added.</summary>
    public virtual bool IsAppendOnly => false;

    public abstract TId IdOf(T record);

    protected abstract T WithId(T record, TId id);

    protected abstract SpaceId? SpaceOf(T record);

    /// <summary>Copies to the columns what lists need.</summary>
    protected abstract void Fill(TRow row, T record);

    public virtual void Configure(EntityTypeBuilder<TRow> row)
    {
        row.ToTable(Table);
        row.Property(r => r.Version).IsConcurrencyToken();
    }

    public TRow Write(T record)
    {
        var row = new TRow { Id = IdOf(record).Number, Space = SpaceOf(record)?.Number, Schema = Schema, Json = JsonSerializer.Serialize(record, Json) };
        Fill(row, record);
        return row;
    }

    /// <exception cref="InvalidDataException">The stored JSON is damaged or of a shape this version does not know.</exception>
    public T Read(TRow row)
    {
        if (row.Schema != Schema) throw new InvalidDataException($"Row {row.Id} of {Table} has schema {row.Schema}; this version reads {Schema}.");
        try
        {
            return WithId(JsonSerializer.Deserialize(row.Json, Json)!, TId.Of(row.Id));
        }
        catch (JsonException damaged)
        {
            throw new InvalidDataException($"Row {row.Id} of {Table} does not read: {damaged.Message}", damaged);
        }
    }

    /// <summary>Newest first, unless the kind says otherwise.</summary>
    public virtual IQueryable<TRow> Sort(IQueryable<TRow> rows) => rows.OrderByDescending(row => row.Id);

    public virtual IQueryable<TRow> NamedLike(IQueryable<TRow> rows, string nameOrSlug) => throw Unknown("a name");

    public virtual IQueryable<TRow> Named(IQueryable<TRow> rows, string name) => throw Unknown("a name");

    public virtual IQueryable<TRow> WithPartOfName(IQueryable<TRow> rows, string part) => throw Unknown("a part of a name");

    public virtual IQueryable<TRow> Where(IQueryable<TRow> rows, RecordFilter filter, StoreContext context) => throw Unknown(filter.Key.ToString());

    protected NotSupportedException Unknown(string what) => new($"Lists of {Table} know no filter for {what}.");
}
