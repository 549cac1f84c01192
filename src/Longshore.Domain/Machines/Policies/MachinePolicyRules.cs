using System.Collections.Immutable;
using System.Globalization;
using Longshore.Domain.Names;
using Longshore.Domain.Refusals;

namespace Longshore.Domain.Machines.Policies;

/// <summary>What a policy must keep to. Field names are those of the API's document.</summary>
public static class MachinePolicyRules
{
    private const string Health = "MachineHealthCheckPolicy.";
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Every mistake, in the order of the document; empty when it is fine.</summary>
    public static ImmutableArray<Refusal> Check(MachinePolicy policy)
    {
        var (health, retry, connection) = (policy.HealthCheck, policy.CallRetry, policy.Connection);
        Refusal?[] found =
        [
            Within(Health + "HealthCheckInterval", health.Interval, ShortestInterval, Year),
            CheckCron(health),
            CheckScript("BashHealthCheckPolicy", health.Bash),
            CheckScript("PowerShellHealthCheckPolicy", health.PowerShell),
            policy.Cleanup.Behavior == CleanupBehavior.DeleteUnavailableMachines
                ? Within("MachineCleanupPolicy.DeleteMachinesElapsedTimeSpan", policy.Cleanup.After, ShortestInterval, Year)
                : Within("MachineCleanupPolicy.DeleteMachinesElapsedTimeSpan", policy.Cleanup.After, TimeSpan.Zero, Year),
            Within("MachineRpcCallRetryPolicy.RetryDuration", retry.Duration, TimeSpan.Zero, Day),
            Within("MachineRpcCallRetryPolicy.HealthCheckRetryDuration", retry.HealthCheckDuration, TimeSpan.Zero, Day),
            Within("MachinePackageCacheRetentionPolicy.QuantityOfPackagesToKeep", policy.PackageCache.Packages, -1, 100_000),
            Within("MachinePackageCacheRetentionPolicy.QuantityOfVersionsToKeep", policy.PackageCache.Versions, -1, 100_000),
            Within("ConnectionConnectTimeout", connection.ConnectTimeout, Second, Day),
            Within("ConnectionRetryCountLimit", connection.RetryCount, 0, 1_000),
            Within("ConnectionRetrySleepInterval", connection.RetryPause, TimeSpan.Zero, Day),
            Within("ConnectionRetryTimeLimit", connection.RetryLimit, TimeSpan.Zero, Day),
            Within("PollingRequestQueueTimeout", connection.PollingQueueTimeout, Second, Day),
            Within("PollingRequestMaximumMessageProcessingTimeout", connection.PollingWorkTimeout, Second, Day),
        ];
        return [.. found.OfType<Refusal>()];
    }

    private static Invalid? CheckCron(HealthCheckPolicy health)
    {
        if (health.Cron is not { } cron) return null;
        if (health.Interval is not null)
            return new(Health + "HealthCheckCron", "Interval and cron are both given, and only one of them can say when.", "Set the other one to null.");
        if (!HealthCron.TryFindZone(health.CronTimezone, out var zone))
            return new(Health + "HealthCheckCronTimezone", $"This server knows no time zone '{health.CronTimezone}'.", "Use one like UTC or Europe/Berlin.");
        return HealthCron.Parse(cron, zone) is null
            ? new(Health + "HealthCheckCron", $"'{cron}' is no cron text.", "Give minute, hour, day, month and weekday, such as 0 6 * * MON-FRI; a sixth field in front stands for seconds.")
            : null;
    }

    private static Refusal? CheckScript(string part, HealthScript script) => NameRule.CheckText($"{Health}{part}.ScriptBody", script.Body);

    private static Invalid? Within(string field, TimeSpan? value, TimeSpan least, TimeSpan most) => value is { } span && (span < least || span > most)
        ? new(field, $"{Text(span)} is too {(span < least ? "short" : "long")}.", $"Use {Text(least)} to {Text(most)}.")
        : null;

    private static Invalid? Within(string field, int value, int least, int most) => value < least || value > most
        ? new(field, string.Create(CultureInfo.InvariantCulture, $"{value} is too {(value < least ? "small" : "large")}."), string.Create(CultureInfo.InvariantCulture, $"Use {least} to {most}."))
        : null;

    private static string Text(TimeSpan span) => span.ToString("c", CultureInfo.InvariantCulture);
}
