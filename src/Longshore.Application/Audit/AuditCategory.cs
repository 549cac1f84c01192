namespace Longshore.Application.Audit;

/// <summary>Categories of audit events, in the vendor's words (rest-api.md §15).</summary>
public static class AuditCategory
{
    public const string Created = "Created";
    public const string Modified = "Modified";
    public const string Deleted = "Deleted";
    public const string LoginSucceeded = "LoginSucceeded";
    public const string LoginFailed = "LoginFailed";
    public const string LoggedOut = "LoggedOut";
    public const string ApiKeyCreated = "ApiKeyCreated";
    public const string ApiKeyDeleted = "ApiKeyDeleted";
    public const string WorkerRegistered = "WorkerRegistered";
    public const string MachineHealthChanged = "MachineHealthChanged";
    public const string MachineAdded = "MachineAdded";
    public const string MachineHealthy = "MachineHealthy";
    public const string MachineHasWarnings = "MachineHasWarnings";
    public const string MachineUnhealthy = "MachineUnhealthy";
    public const string MachineUnavailable = "MachineUnavailable";
    public const string MachineCleanupDeleted = "MachineCleanupDeleted";
    public const string MachineCleanupFailed = "MachineCleanupFailed";
    public const string DeploymentQueued = "DeploymentQueued";
    public const string DeploymentStarted = "DeploymentStarted";
    public const string DeploymentSucceeded = "DeploymentSucceeded";
    public const string DeploymentFailed = "DeploymentFailed";
    public const string TaskQueued = "TaskQueued";
    public const string TaskCanceled = "TaskCanceled";
    public const string TaskStateChanged = "TaskStateChanged";
    public const string InterruptionSubmitted = "InterruptionSubmitted";
    public const string PackagePushed = "PackagePushed";

    /// <summary>All of them, as clients may ask for them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Created, Modified, Deleted, LoginSucceeded, LoginFailed, LoggedOut, ApiKeyCreated, ApiKeyDeleted, WorkerRegistered, MachineHealthChanged,
        MachineAdded, MachineHealthy, MachineHasWarnings, MachineUnhealthy, MachineUnavailable, MachineCleanupDeleted, MachineCleanupFailed,
        DeploymentQueued, DeploymentStarted, DeploymentSucceeded, DeploymentFailed, TaskQueued, TaskCanceled, TaskStateChanged, InterruptionSubmitted, PackagePushed,
    ];
}
