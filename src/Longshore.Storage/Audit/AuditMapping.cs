using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Audit;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage.Databases;
using Longshore.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Longshore.Storage.Audit;

internal sealed class AuditMapping : RecordMapping<AuditEventId, AuditEvent, AuditRow>, IEntityTypeConfiguration<AuditDocumentRow>
{
    public static AuditMapping Instance { get; } = new();

    protected override string Table => "audit_events";

    protected override JsonTypeInfo<AuditEvent> Json => StoredJson.Context.AuditEvent;

    public override bool IsAppendOnly => true;

    public override AuditEventId IdOf(AuditEvent record) => record.Id;

    protected override AuditEvent WithId(AuditEvent record, AuditEventId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(AuditEvent record) => record.Space;

    protected override void Fill(AuditRow row, AuditEvent record)
    {
        row.CategoryKey = TextKey.Of(record.Category);
        row.User = record.User?.Number;
        row.Documents = [.. record.RelatedDocuments.Select(TextKey.Of).Distinct().Select(key => new AuditDocumentRow { DocumentKey = key })];
    }

    public override void Configure(EntityTypeBuilder<AuditRow> row)
    {
        base.Configure(row);
        row.HasIndex(r => r.Space);
        row.HasMany(r => r.Documents).WithOne().HasForeignKey(document => document.Event);
    }

    public void Configure(EntityTypeBuilder<AuditDocumentRow> document)
    {
        document.ToTable("audit_documents");
        document.HasKey(d => new { d.DocumentKey, d.Event });
    }

    public override IQueryable<AuditRow> Where(IQueryable<AuditRow> rows, RecordFilter filter, StoreContext context)
    {
        switch (filter.Key)
        {
            case FilterKey.RelatedDocument:
                var documents = filter.Keys();
                return rows.Where(row => row.Documents.Any(document => documents.Contains(document.DocumentKey)));
            case FilterKey.User:
                var users = filter.Ids<UserId>();
                return rows.Where(row => row.User != null && users.Contains(row.User.Value));
            case FilterKey.Category:
                var categories = filter.Keys();
                return rows.Where(row => categories.Contains(row.CategoryKey));
            default:
                return base.Where(rows, filter, context);
        }
    }
}
