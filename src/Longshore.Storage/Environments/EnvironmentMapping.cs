using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Environments;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;

namespace Longshore.Storage.Environments;

internal sealed class EnvironmentMapping : SluggedMapping<EnvironmentId, DeploymentEnvironment, EnvironmentRow>
{
    public static EnvironmentMapping Instance { get; } = new();

    protected override string Table => "environments";

    protected override JsonTypeInfo<DeploymentEnvironment> Json => StoredJson.Context.DeploymentEnvironment;

    public override EnvironmentId IdOf(DeploymentEnvironment record) => record.Id;

    protected override DeploymentEnvironment WithId(DeploymentEnvironment record, EnvironmentId id) => record with { Id = id };

    protected override SpaceId? SpaceOf(DeploymentEnvironment record) => record.Space;

    protected override string NameOf(DeploymentEnvironment record) => record.Name;

    protected override string SlugOf(DeploymentEnvironment record) => record.Slug;

    protected override int SortOrderOf(DeploymentEnvironment record) => record.SortOrder;
}
