using System.Text.Json;
using Longshore.Domain.Packages;
using Longshore.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Longshore.Storage.Packages;

internal sealed class PackageMapping : IEntityTypeConfiguration<PackageRow>
{
    private const int Schema = 1;

    public void Configure(EntityTypeBuilder<PackageRow> row)
    {
        row.ToTable("packages");
        row.HasKey(r => new { r.Space, r.PackageKey, r.VersionKey }).HasName("pk_packages_version");
    }

    public static PackageRow Write(Package package) => new()
    {
        Space = package.Space.Number,
        PackageKey = TextKey.Of(package.PackageId),
        VersionKey = PackageVersionKey.Of(package.Version),
        Published = package.Published,
        Schema = Schema,
        Json = JsonSerializer.Serialize(package, StoredJson.Context.Package),
    };

    /// <exception cref="InvalidDataException">The stored JSON is of a shape this version does not know.</exception>
    public static Package Read(PackageRow row) => row.Schema == Schema
        ? JsonSerializer.Deserialize(row.Json, StoredJson.Context.Package)!
        : throw new InvalidDataException($"Package {row.PackageKey} {row.VersionKey} has schema {row.Schema}; this version reads {Schema}.");
}
