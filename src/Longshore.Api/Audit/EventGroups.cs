using Longshore.Api.Transport;
using Longshore.Application.Audit;
using Longshore.Domain.Users;

namespace Longshore.Api.Audit;

/// <summary>Categories of audit events that belong together.</summary>
internal static class EventGroups
{
    public static IReadOnlyList<EventGroupDocument> All { get; } =
    [
        new("Document", "Document events", [AuditCategory.Created, AuditCategory.Modified, AuditCategory.Deleted]),
        new("Deployment", "Deployment events", [AuditCategory.DeploymentQueued, AuditCategory.DeploymentStarted, AuditCategory.DeploymentSucceeded, AuditCategory.DeploymentFailed]),
        new("Machine", "Machine events",
        [
            AuditCategory.WorkerRegistered, AuditCategory.MachineHealthChanged, AuditCategory.MachineAdded, AuditCategory.MachineHealthy, AuditCategory.MachineHasWarnings,
            AuditCategory.MachineUnhealthy, AuditCategory.MachineUnavailable, AuditCategory.MachineCleanupDeleted, AuditCategory.MachineCleanupFailed,
        ]),
        new("User", "User events", [AuditCategory.LoginSucceeded, AuditCategory.LoginFailed, AuditCategory.LoggedOut, AuditCategory.ApiKeyCreated, AuditCategory.ApiKeyDeleted]),
    ];

    public static IEnumerable<string> CategoriesOf(string group) =>
        All.FirstOrDefault(known => known.Id.Equals(group, StringComparison.OrdinalIgnoreCase))?.EventCategories ?? [];
}
