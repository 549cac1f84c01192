using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Variables;
using Longshore.Storage.Records;

namespace Longshore.Storage.Variables;

internal sealed class VariableSetMapping : OwnedMapping<VariableSet, VariableSetRow>
{
    public static VariableSetMapping Instance { get; } = new();

    protected override string Table => "variable_sets";

    protected override JsonTypeInfo<VariableSet> Json => StoredJson.Context.VariableSet;

    public override string OwnerOf(VariableSet document) => document.Owner;

    public override int VersionOf(VariableSet document) => document.Version;

    public override VariableSet WithVersion(VariableSet document, int version) => document with { Version = version };

    protected override int SpaceOf(VariableSet document) => document.Space.Number;
}
