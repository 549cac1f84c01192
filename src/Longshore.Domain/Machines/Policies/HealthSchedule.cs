using Longshore.Domain.Workers;

namespace Longshore.Domain.Machines.Policies;

/// <summary>When a machine is to be checked by itself.</summary>
public static class HealthSchedule
{
    // One that was not reached is looked for more often than the policy says, so that it is not left out longer than it is gone.
    private static readonly TimeSpan WhileUnavailable = TimeSpan.FromMinutes(1);

    /// <param name="policy">The machine's own.</param>
    /// <param name="health">What the last check found.</param>
    /// <param name="lastChecked">When; null: it was never checked, and is to be whatever the policy says.</param>
    /// <param name="now">The present.</param>
    public static bool IsDue(HealthCheckPolicy policy, HealthStatus health, DateTimeOffset? lastChecked, DateTimeOffset now)
    {
        if (lastChecked is not { } last) return true;
        if (Next(policy, last) is not { } next) return false;
        return next <= now || (health == HealthStatus.Unavailable && last + WhileUnavailable <= now);
    }

    /// <summary>The check that follows one at <paramref name="last"/>; null: none does, or the policy's cron no longer reads.</summary>
    public static DateTimeOffset? Next(HealthCheckPolicy policy, DateTimeOffset last)
    {
        if (policy.Interval is { } interval) return last + interval;
        return policy.Cron is { } cron && HealthCron.TryFindZone(policy.CronTimezone, out var zone) ? HealthCron.Parse(cron, zone)?.Next(last) : null;
    }
}
