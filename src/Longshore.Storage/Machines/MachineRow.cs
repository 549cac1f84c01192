using Longshore.Domain.Workers;
using Longshore.Storage.Records;

namespace Longshore.Storage.Machines;

internal sealed class MachineRow : SluggedRow
{
    public int[] Environments { get; set; } = [];
    public string[] RoleKeys { get; set; } = [];

    /// <summary>Of its endpoint; null where its style has none.</summary>
    public string? ThumbprintKey { get; set; }
    public string CommunicationStyleKey { get; set; } = "";
    public bool IsDisabled { get; set; }
    public HealthStatus Health { get; set; }
}
