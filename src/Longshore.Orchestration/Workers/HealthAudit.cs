using Longshore.Domain.Audit;
using Longshore.Domain.Tasks;
using Longshore.Domain.Workers;

namespace Longshore.Orchestration.Workers;

/// <summary>Audit events of checks, in the vendor's categories (workers.md §16).</summary>
internal static class HealthAudit
{
    public static AuditEvent Of(Worker worker, DateTimeOffset at) => Event(worker, CategoryOf(worker.Health), $"Worker {worker.Name} is {worker.Health}: {worker.StatusSummary}", at);

    public static AuditEvent CleanupDeleted(Worker worker, DateTimeOffset at) =>
        Event(worker, "MachineCleanupDeleted", $"Worker {worker.Name} was deleted, as its machine policy says: it was not reached since {worker.UnavailableSince:u}", at);

    public static AuditEvent CleanupFailed(Worker worker, ServerTaskId task, DateTimeOffset at) =>
        Event(worker, "MachineCleanupFailed", $"Worker {worker.Name} was to be deleted, as its machine policy says, and stays: {task} runs a step on it", at);

    private static AuditEvent Event(Worker worker, string category, string message, DateTimeOffset at) => new()
    {
        Space = worker.Space,
        Category = category,
        Username = "system",
        Occurred = at,
        Message = message,
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
