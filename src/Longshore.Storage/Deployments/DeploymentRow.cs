using Longshore.Storage.Records;

namespace Longshore.Storage.Deployments;

internal sealed class DeploymentRow : NamedRow
{
    public int Project { get; set; }
    public int Release { get; set; }
    public int Channel { get; set; }
    public int Environment { get; set; }
    public int Task { get; set; }
}
