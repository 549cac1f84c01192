using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Environments;
using Longshore.Domain.Machines;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Longshore.Storage.Databases;
using Longshore.Storage.Records;

namespace Longshore.Storage.Machines;

internal sealed class MachineMapping : SluggedMapping<MachineId, Machine, MachineRow>
{
    public static MachineMapping Instance { get; } = new();

    protected override string Table => "machines";

    protected override JsonTypeInfo<Machine> Json => StoredJson.Context.Machine;

    public override MachineId IdOf(Machine record) => record.Id;

    protected override Machine WithId(Machine record, MachineId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(Machine record) => record.Space;

    protected override string NameOf(Machine record) => record.Name;

    protected override string SlugOf(Machine record) => record.Slug;

    protected override void Fill(MachineRow row, Machine record)
    {
        base.Fill(row, record);
        row.Environments = [.. record.Environments.Select(environment => environment.Number)];
        row.RoleKeys = [.. record.Roles.Select(TextKey.Of)];
        row.ThumbprintKey = EndpointKeys.Thumbprint(record.Endpoint);
        row.CommunicationStyleKey = TextKey.Of(record.Endpoint.CommunicationStyle);
        row.IsDisabled = record.IsDisabled;
        row.Health = record.Health;
    }

    public override IQueryable<MachineRow> Where(IQueryable<MachineRow> rows, RecordFilter filter, StoreContext context)
    {
        switch (filter.Key)
        {
            case FilterKey.Environment:
                var environments = filter.Ids<EnvironmentId>();
                return rows.Where(row => row.Environments.Any(environment => environments.Contains(environment)));
            case FilterKey.Role:
                var roles = filter.Keys();
                return rows.Where(row => row.RoleKeys.Any(role => roles.Contains(role)));
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
