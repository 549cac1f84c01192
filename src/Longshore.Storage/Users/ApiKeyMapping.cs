using System.Text.Json;
using Longshore.Domain.Users;
using Longshore.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Longshore.Storage.Users;

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKeyRow>
{
    private const int Schema = 1;

    public void Configure(EntityTypeBuilder<ApiKeyRow> row)
    {
        row.ToTable("api_keys");
        row.HasIndex(r => r.Hash).IsUnique().HasDatabaseName("ux_api_keys_hash");
        row.HasIndex(r => r.User);
    }

    public static ApiKeyRow Write(ApiKey key) => new()
    {
        Id = key.Id,
        User = key.User.Number,
        Hash = key.Hash,
        Created = key.Created,
        Schema = Schema,
        Json = JsonSerializer.Serialize(key, StoredJson.Context.ApiKey),
    };

    /// <exception cref="InvalidDataException">The stored JSON is of a shape this version does not know.</exception>
    public static ApiKey Read(ApiKeyRow row) => row.Schema == Schema
        ? JsonSerializer.Deserialize(row.Json, StoredJson.Context.ApiKey)!
        : throw new InvalidDataException($"API key {row.Id} has schema {row.Schema}; this version reads {Schema}.");
}
