using System.Globalization;
using Longshore.Application.Audit;
using Longshore.Domain.Machines.Policies;

namespace Longshore.Application.Machines;

/// <summary>What a change of a policy touched, field by field as the API names them.</summary>
internal static class MachinePolicyChanges
{
    public static string? Of(MachinePolicy before, MachinePolicy after)
    {
        var changes = new ChangeList();
        foreach (var ((field, was), (_, now)) in Fields(before).Zip(Fields(after))) changes.Field(field, was, now);
        return changes.ToJson();
    }

    private static IEnumerable<(string Field, string? Value)> Fields(MachinePolicy policy) =>
    [
        ("Name", policy.Name),
        ("Slug", policy.Slug),
        ("Description", policy.Description),
        ("IsDefault", policy.IsDefault ? "true" : "false"),
        ("MachineHealthCheckPolicy/HealthCheckType", policy.HealthCheck.Type.ToString()),
        ("MachineHealthCheckPolicy/HealthCheckInterval", Text(policy.HealthCheck.Interval)),
        ("MachineHealthCheckPolicy/HealthCheckCron", policy.HealthCheck.Cron),
        ("MachineHealthCheckPolicy/HealthCheckCronTimezone", policy.HealthCheck.CronTimezone),
        ("MachineHealthCheckPolicy/BashHealthCheckPolicy", Text(policy.HealthCheck.Bash)),
        ("MachineHealthCheckPolicy/PowerShellHealthCheckPolicy", Text(policy.HealthCheck.PowerShell)),
        ("MachineConnectivityPolicy", policy.Connectivity.ToString()),
        ("MachineCleanupPolicy", $"{policy.Cleanup.Behavior} {Text(policy.Cleanup.After)}"),
        ("MachineUpdatePolicy", $"{policy.Update.Executor} {policy.Update.Agent} {policy.Update.ClusterAgent} {policy.Update.AgentAccount}"),
        ("MachineRpcCallRetryPolicy", $"{(policy.CallRetry.IsEnabled ? "enabled" : "disabled")} {Text(policy.CallRetry.Duration)} {Text(policy.CallRetry.HealthCheckDuration)}"),
        ("MachinePackageCacheRetentionPolicy", string.Create(CultureInfo.InvariantCulture, $"{policy.PackageCache.Strategy} {policy.PackageCache.Packages} {policy.PackageCache.Versions}")),
        ("ConnectionConnectTimeout", Text(policy.Connection.ConnectTimeout)),
        ("ConnectionRetryCountLimit", policy.Connection.RetryCount.ToString(CultureInfo.InvariantCulture)),
        ("ConnectionRetrySleepInterval", Text(policy.Connection.RetryPause)),
        ("ConnectionRetryTimeLimit", Text(policy.Connection.RetryLimit)),
        ("PollingRequestQueueTimeout", Text(policy.Connection.PollingQueueTimeout)),
        ("PollingRequestMaximumMessageProcessingTimeout", Text(policy.Connection.PollingWorkTimeout)),
    ];

    private static string? Text(TimeSpan? span) => span?.ToString("c", CultureInfo.InvariantCulture);

    private static string Text(HealthScript script) => script.Source == HealthScriptSource.Inline ? script.Body ?? "" : script.Source.ToString();
}
