namespace Longshore.Domain.Machines.Policies;

/// <summary>What a check does.</summary>
public enum HealthCheckType { RunScript, OnlyConnectivity }

/// <summary>What is checked, and when. Neither interval nor cron: never by itself.</summary>
public sealed record HealthCheckPolicy
{
    public HealthCheckType Type { get; init; }

    /// <summary>Time between the ends of two checks; null: cron says when, or nothing does.</summary>
    public TimeSpan? Interval { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Five fields, or six with seconds first; see <see cref="HealthCron"/>. Not beside an interval.</summary>
    public string? Cron { get; init; }

    /// <summary>In which the cron text is meant, such as <c>Europe/Berlin</c>.</summary>
    public string CronTimezone { get; init; } = "UTC";
    public HealthScript PowerShell { get; init; } = new();
    public HealthScript Bash { get; init; } = new();
}
