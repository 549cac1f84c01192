using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Storage.Databases;
using Longshore.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Longshore.Storage.Releases;

internal sealed class ReleaseMapping : NamedMapping<ReleaseId, Release, ReleaseRow>
{
    public static ReleaseMapping Instance { get; } = new();

    protected override string Table => "releases";

    protected override JsonTypeInfo<Release> Json => StoredJson.Context.Release;

    public override ReleaseId IdOf(Release record) => record.Id;

    protected override Release WithId(Release record, ReleaseId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(Release record) => record.Space;

    protected override string NameOf(Release record) => record.Version;

    protected override void Fill(ReleaseRow row, Release record)
    {
        base.Fill(row, record);
        row.Project = record.Project.Number;
        row.Channel = record.Channel.Number;
    }

    public override void Configure(EntityTypeBuilder<ReleaseRow> row)
    {
        base.Configure(row);
        row.HasIndex(r => new { r.Project, r.NameKey }).IsUnique().HasDatabaseName("ux_releases_version");
        row.HasIndex(r => r.Space);
        row.HasIndex(r => r.Channel);
    }

    public override IQueryable<ReleaseRow> Where(IQueryable<ReleaseRow> rows, RecordFilter filter, StoreContext context)
    {
        switch (filter.Key)
        {
            case FilterKey.Project:
                var projects = filter.Ids<ProjectId>();
                return rows.Where(row => projects.Contains(row.Project));
            case FilterKey.Channel:
                var channels = filter.Ids<ChannelId>();
                return rows.Where(row => channels.Contains(row.Channel));
            default:
                return base.Where(rows, filter, context);
        }
    }
}
