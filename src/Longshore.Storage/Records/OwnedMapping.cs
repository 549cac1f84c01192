using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Longshore.Storage.Records;

/// <summary>How documents of one kind become rows.</summary>
internal abstract class OwnedMapping<T, TRow> : IEntityTypeConfiguration<TRow>
    where T : class
    where TRow : OwnedRow, new()
{
    protected abstract string Table { get; }

    protected abstract JsonTypeInfo<T> Json { get; }

    /// <summary>As in <see cref="RecordMapping{TId,T,TRow}"/>.</summary>
    protected virtual int Schema => 1;

    public abstract string OwnerOf(T document);

    public abstract int VersionOf(T document);

    public abstract T WithVersion(T document, int version);

    protected abstract int SpaceOf(T document);

    public void Configure(EntityTypeBuilder<TRow> row)
    {
        row.ToTable(Table);
        row.HasKey(r => r.Owner);
    }

    public TRow Write(T document) => new()
    {
        Owner = OwnerOf(document),
        Space = SpaceOf(document),
        Version = VersionOf(document),
        Schema = Schema,
        Json = JsonSerializer.Serialize(document, Json),
    };

    /// <exception cref="InvalidDataException">The stored JSON is damaged or of a shape this version does not know.</exception>
    public T Read(TRow row)
    {
        if (row.Schema != Schema) throw new InvalidDataException($"{Table} of {row.Owner} has schema {row.Schema}; this version reads {Schema}.");
        try
        {
            return JsonSerializer.Deserialize(row.Json, Json)!;
        }
        catch (JsonException damaged)
        {
            throw new InvalidDataException($"{Table} of {row.Owner} does not read: {damaged.Message}", damaged);
        }
    }
}
