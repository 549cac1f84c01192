using System.Text.Json.Serialization.Metadata;
using Longshore.Domain.Processes;
using Longshore.Storage.Records;

namespace Longshore.Storage.Processes;

internal sealed class ProcessMapping : OwnedMapping<DeploymentProcess, ProcessRow>
{
    public static ProcessMapping Instance { get; } = new();

    protected override string Table => "deployment_processes";

    protected override JsonTypeInfo<DeploymentProcess> Json => StoredJson.Context.DeploymentProcess;

    public override string OwnerOf(DeploymentProcess document) => document.Project.ToString();

    public override int VersionOf(DeploymentProcess document) => document.Version;

    public override DeploymentProcess WithVersion(DeploymentProcess document, int version) => document with { Version = version };

    protected override int SpaceOf(DeploymentProcess document) => document.Space.Number;
}
