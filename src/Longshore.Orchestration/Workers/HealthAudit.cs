using Longshore.Domain.Audit;
using Longshore.Domain.Machines;
using Longshore.Domain.Workers;

namespace Longshore.Orchestration.Workers;

/// <summary>Audit events of changes of health, in the vendor's categories (workers.md §16).</summary>
internal static class HealthAudit
{
    public static AuditEvent Of(ICheckedMachine machine, DateTimeOffset at) => new()
    {
        Space = machine.Space,
        Category = CategoryOf(machine.Health),
        Username = "system",
        Occurred = at,
        Message = $"{machine.Title} is {machine.Health}: {machine.StatusSummary}",
        RelatedDocuments = machine.RelatedDocuments,
    };

    private static string CategoryOf(HealthStatus health) => health switch
    {
        HealthStatus.Healthy => "MachineHealthy",
        HealthStatus.HasWarnings => "MachineHasWarnings",
        HealthStatus.Unhealthy => "MachineUnhealthy",
        HealthStatus.Unavailable or HealthStatus.Unknown => "MachineUnavailable",
    };
}
