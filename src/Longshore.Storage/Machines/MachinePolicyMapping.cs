using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;

namespace Longshore.Storage.Machines;

internal sealed class MachinePolicyMapping : SluggedMapping<MachinePolicyId, MachinePolicy, MachinePolicyRow>
{
    public static MachinePolicyMapping Instance { get; } = new();

    protected override string Table => "machine_policies";

    protected override JsonTypeInfo<MachinePolicy> Json => StoredJson.Context.MachinePolicy;

    public override MachinePolicyId IdOf(MachinePolicy record) => record.Id;

    protected override MachinePolicy WithId(MachinePolicy record, MachinePolicyId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(MachinePolicy record) => record.Space;

    protected override string NameOf(MachinePolicy record) => record.Name;

    protected override string SlugOf(MachinePolicy record) => record.Slug;

    // The default policy stands first.
    protected override int SortOrderOf(MachinePolicy record) => record.IsDefault ? 0 : 1;
}
