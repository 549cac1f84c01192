using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Pools;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Longshore.Storage.Databases;
using Longshore.Storage.Machines;
using Longshore.Storage.Records;

namespace Longshore.Storage.Workers;

internal sealed class WorkerMapping : SluggedMapping<WorkerId, Worker, WorkerRow>
{
    public static WorkerMapping Instance { get; } = new();

    protected override string Table => "workers";

    protected override JsonTypeInfo<Worker> Json => StoredJson.Context.Worker;

    public override WorkerId IdOf(Worker record) => record.Id;

    protected override Worker WithId(Worker record, WorkerId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(Worker record) => record.Space;

    protected override string NameOf(Worker record) => record.Name;

    protected override string SlugOf(Worker record) => record.Slug;

    protected override void Fill(WorkerRow row, Worker record)
    {
        base.Fill(row, record);
        row.Pools = [.. record.Pools.Select(pool => pool.Number)];
        row.ThumbprintKey = EndpointKeys.Thumbprint(record.Endpoint);
        row.CommunicationStyleKey = TextKey.Of(record.Endpoint.CommunicationStyle);
        row.IsDisabled = record.IsDisabled;
        row.Health = record.Health;
    }

    public override IQueryable<WorkerRow> Where(IQueryable<WorkerRow> rows, RecordFilter filter, StoreContext context)
    {
        switch (filter.Key)
        {
            case FilterKey.Pool:
                var pools = filter.Ids<WorkerPoolId>();
                return rows.Where(row => row.Pools.Any(pool => pools.Contains(pool)));
            case FilterKey.Thumbprint:
                var thumbprints = filter.Keys();
                return rows.Where(row => row.ThumbprintKey != null && thumbprints.Contains(row.ThumbprintKey));
            case FilterKey.CommunicationStyle:
                var styles = filter.Keys();
                return rows.Where(row => styles.Contains(row.CommunicationStyleKey));
            case FilterKey.IsDisabled:
                var flags = filter.Flags();
                return rows.Where(row => flags.Contains(row.IsDisabled));
            case FilterKey.State:
                var states = filter.Enums<HealthStatus>();
                return rows.Where(row => states.Contains(row.Health));
            default:
                return base.Where(rows, filter, context);
        }
    }
}
