using Longshore.Domain.Audit;
using Longshore.Domain.Machines;
using Longshore.Domain.Tasks;
using Longshore.Domain.Workers;

namespace Longshore.Orchestration.Workers;

/// <summary>Audit events of checks, in the vendor's categories (workers.md §16).</summary>
internal static class HealthAudit
{
    public static AuditEvent Of(ICheckedMachine machine, DateTimeOffset at) => Event(machine, CategoryOf(machine.Health), $"{machine.Title} is {machine.Health}: {machine.StatusSummary}", at);

    public static AuditEvent CleanupDeleted(ICheckedMachine machine, DateTimeOffset at) =>
        Event(machine, "MachineCleanupDeleted", $"{machine.Title} was deleted, as its machine policy says: it was not reached since {machine.UnavailableSince:u}", at);

    public static AuditEvent CleanupFailed(ICheckedMachine machine, ServerTaskId task, DateTimeOffset at) =>
        Event(machine, "MachineCleanupFailed", $"{machine.Title} was to be deleted, as its machine policy says, and stays: {task} runs a step on it", at);

    private static AuditEvent Event(ICheckedMachine machine, string category, string message, DateTimeOffset at) => new()
    {
        Space = machine.Space,
        Category = category,
        Username = "system",
        Occurred = at,
        Message = message,
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
