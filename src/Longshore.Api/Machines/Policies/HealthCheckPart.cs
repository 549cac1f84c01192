using Longshore.Domain.Machines.Policies;

namespace Longshore.Api.Machines.Policies;

/// <summary>What is checked, and when; neither interval nor cron: never.</summary>
internal sealed record HealthCheckPart
{
    public HealthCheckType? HealthCheckType { get; init; }
    public string? HealthCheckInterval { get; init; }
    public string? HealthCheckCron { get; init; }
    public string? HealthCheckCronTimezone { get; init; }
    public HealthScriptPart? PowerShellHealthCheckPolicy { get; init; }
    public HealthScriptPart? BashHealthCheckPolicy { get; init; }

    public static HealthCheckPart From(HealthCheckPolicy policy) => new()
    {
        HealthCheckType = policy.Type,
        HealthCheckInterval = policy.Interval is { } interval ? SpanText.Of(interval) : null,
        HealthCheckCron = policy.Cron,
        HealthCheckCronTimezone = policy.CronTimezone,
        PowerShellHealthCheckPolicy = HealthScriptPart.From(policy.PowerShell),
        BashHealthCheckPolicy = HealthScriptPart.From(policy.Bash),
    };

    public HealthCheckPolicy Read() => new()
    {
        Type = HealthCheckType ?? default,
        Interval = SpanText.Read("MachineHealthCheckPolicy.HealthCheckInterval", HealthCheckInterval),
        Cron = string.IsNullOrWhiteSpace(HealthCheckCron) ? null : HealthCheckCron.Trim(),
        CronTimezone = string.IsNullOrWhiteSpace(HealthCheckCronTimezone) ? "UTC" : HealthCheckCronTimezone.Trim(),
        PowerShell = PowerShellHealthCheckPolicy?.Read() ?? new(),
        Bash = BashHealthCheckPolicy?.Read() ?? new(),
    };
}

/// <summary>The script of a check.</summary>
internal sealed record HealthScriptPart(HealthScriptSource? RunType, string? ScriptBody)
{
    public static HealthScriptPart From(HealthScript script) => new(script.Source, script.Body);

    public HealthScript Read() => new() { Source = RunType ?? default, Body = ScriptBody };
}
