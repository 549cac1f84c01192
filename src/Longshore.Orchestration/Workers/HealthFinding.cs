using System.Globalization;
using Longshore.Domain.Workers;
using Longshore.Transports;
using Longshore.Transports.Link;
using Longshore.Transports.Ssh;

namespace Longshore.Orchestration.Workers;

/// <summary>What a check found (workers.md §5.6). Pure.</summary>
internal sealed record HealthFinding(HealthStatus Health, string Summary)
{
    // As the vendor's default script warns.
    private const long LowDisk = 5L * 1024 * 1024 * 1024;
    private static readonly TimeSpan WrongClock = TimeSpan.FromMinutes(1);

    /// <summary>Of a target that has no machine of its own.</summary>
    public static HealthFinding OnlyNamed { get; } = new(HealthStatus.Healthy, "There is no machine to check: a worker of its pool runs its steps.");

    public static HealthFinding Of(WorkerDescription machine, LinkState? link)
    {
        var facts = $"{machine.OperatingSystem}, {machine.Architecture}; {(machine.Shells.IsEmpty ? "no shell found" : string.Join(", ", machine.Shells))}";
        string?[] warnings =
        [
            machine.FreeDiskBytes < LowDisk ? string.Create(CultureInfo.InvariantCulture, $"Only {machine.FreeDiskBytes / 1024 / 1024} MB of disk are free: make room on it.") : null,
            link is not null && link.ClockAhead.Duration() > WrongClock
                ? string.Create(CultureInfo.InvariantCulture, $"Its clock is {link.ClockAhead.Duration().TotalSeconds:0} s {(link.ClockAhead > TimeSpan.Zero ? "ahead" : "behind")}: set it right.") : null,
        ];
        var said = string.Join(" ", warnings.OfType<string>());
        return said.Length == 0 ? new(HealthStatus.Healthy, facts) : new(HealthStatus.HasWarnings, $"{said} {facts}");
    }

    public static HealthFinding Of(Exception failed, TimeSpan longest) => failed switch
    {
        WorkerUnreachableException { InnerException: HostKeyRefusedException or SshAccountException } => new(HealthStatus.Unhealthy, failed.Message),
        WorkerUnreachableException => new(HealthStatus.Unavailable, failed.Message),
        OperationCanceledException => new(HealthStatus.Unavailable, string.Create(CultureInfo.InvariantCulture, $"It did not answer within {longest.TotalSeconds:0} s.")),
        _ => new(HealthStatus.Unhealthy, $"The check failed: {failed.Message}"),
    };
}
