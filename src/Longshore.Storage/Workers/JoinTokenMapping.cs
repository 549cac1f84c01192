using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Longshore.Storage.Databases;
using Longshore.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Longshore.Storage.Workers;

internal sealed class JoinTokenMapping : NamedMapping<JoinTokenId, JoinToken, JoinTokenRow>
{
    public static JoinTokenMapping Instance { get; } = new();

    protected override string Table => "join_tokens";

    protected override JsonTypeInfo<JoinToken> Json => StoredJson.Context.JoinToken;

    public override JoinTokenId IdOf(JoinToken record) => record.Id;

    protected override JoinToken WithId(JoinToken record, JoinTokenId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(JoinToken record) => record.Space;

    protected override string NameOf(JoinToken record) => record.Name;

    public override void Configure(EntityTypeBuilder<JoinTokenRow> row)
    {
        base.Configure(row);
        row.HasIndex(r => r.SecretHash).IsUnique().HasDatabaseName("ux_join_tokens_secret_hash");
    }

    protected override void Fill(JoinTokenRow row, JoinToken record)
    {
        base.Fill(row, record);
        row.SecretHash = TextKey.Of(record.SecretHash);
    }

    public override IQueryable<JoinTokenRow> Where(IQueryable<JoinTokenRow> rows, RecordFilter filter, StoreContext context)
    {
        if (filter.Key != FilterKey.SecretHash) return base.Where(rows, filter, context);
        var hashes = filter.Keys();
        return rows.Where(row => hashes.Contains(row.SecretHash));
    }
}
