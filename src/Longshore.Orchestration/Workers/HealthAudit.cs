using Longshore.Domain.Audit;
using Longshore.Domain.Workers;

namespace Longshore.Orchestration.Workers;

/// <summary>Audit events of changes of health, in the vendor's categories (workers.md §16).</summary>
internal static class HealthAudit
{
    public static AuditEvent Of(Worker worker, DateTimeOffset at) => new()
    {
        Space = worker.Space,
        Category = CategoryOf(worker.Health),
        Username = "system",
        Occurred = at,
        Message = $"Worker {worker.Name} is {worker.Health}: {worker.StatusSummary}",
        RelatedDocuments = [worker.Id.ToString(), .. worker.Pools.Select(pool => pool.ToString())],
    };

    private static string CategoryOf(HealthStatus health) => health switch
    {
        HealthStatus.Healthy => "MachineHealthy",
        HealthStatus.HasWarnings => "MachineHasWarnings",
        HealthStatus.Unhealthy => "MachineUnhealthy",
        HealthStatus.Unavailable or HealthStatus.Unknown => "MachineUnavailable",
    };
}
