using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Storage.Databases;
using Longshore.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Longshore.Storage.Artifacts;

internal sealed class ArtifactMapping : NamedMapping<ArtifactId, Artifact, ArtifactRow>
{
    public static ArtifactMapping Instance { get; } = new();

    protected override string Table => "artifacts";

    protected override JsonTypeInfo<Artifact> Json => StoredJson.Context.Artifact;

    public override ArtifactId IdOf(Artifact record) => record.Id;

    protected override Artifact WithId(Artifact record, ArtifactId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(Artifact record) => record.Space;

    protected override string NameOf(Artifact record) => record.FileName;

    protected override void Fill(ArtifactRow row, Artifact record)
    {
        base.Fill(row, record);
        row.Task = record.Task.Number;
        row.Origin = record.Origin;
    }

    public override void Configure(EntityTypeBuilder<ArtifactRow> row)
    {
        base.Configure(row);
        // Null, for one made over the API, is equal to nothing, so there may be many.
        row.HasIndex(r => r.Origin).IsUnique().HasDatabaseName("ux_artifacts_origin");
        row.HasIndex(r => r.Space);
        row.HasIndex(r => r.Task);
    }

    public override IQueryable<ArtifactRow> Sort(IQueryable<ArtifactRow> rows) => rows.OrderBy(row => row.NameKey).ThenBy(row => row.Id);

    public override IQueryable<ArtifactRow> Where(IQueryable<ArtifactRow> rows, RecordFilter filter, StoreContext context)
    {
        if (filter.Key != FilterKey.Task) return base.Where(rows, filter, context);
        var tasks = filter.Ids<ServerTaskId>();
        return rows.Where(row => tasks.Contains(row.Task));
    }
}
