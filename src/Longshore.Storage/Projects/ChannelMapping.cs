using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Longshore.Storage.Databases;
using Longshore.Storage.Records;

namespace Longshore.Storage.Projects;

internal sealed class ChannelMapping : SluggedMapping<ChannelId, Channel, ChannelRow>
{
    public static ChannelMapping Instance { get; } = new();

    protected override string Table => "channels";

    protected override JsonTypeInfo<Channel> Json => StoredJson.Context.Channel;

    // Every project has a channel named Default.
    protected override string[] UniqueWithin => [nameof(ChannelRow.Project)];

    public override ChannelId IdOf(Channel record) => record.Id;

    protected override Channel WithId(Channel record, ChannelId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(Channel record) => record.Space;

    protected override string NameOf(Channel record) => record.Name;

    protected override string SlugOf(Channel record) => record.Slug;

    protected override void Fill(ChannelRow row, Channel record)
    {
        base.Fill(row, record);
        row.Project = record.Project.Number;
    }

    public override IQueryable<ChannelRow> Where(IQueryable<ChannelRow> rows, RecordFilter filter, StoreContext context)
    {
        if (filter.Key != FilterKey.Project) return base.Where(rows, filter, context);
        var projects = filter.Ids<ProjectId>();
        return rows.Where(row => projects.Contains(row.Project));
    }
}
