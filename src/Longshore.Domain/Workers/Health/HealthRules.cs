using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Longshore.Domain.Workers.Health;

/// <summary>What the answers of a machine mean for its health (workers.md §5.6).</summary>
public static class HealthRules
{
    // As the vendor's default script warns.
    private const long LowDisk = 5L * 1024 * 1024 * 1024;

    // What a machine says whose executor does not answer.
    private const string NoAnswer = "unknown";

    private const string OnlyNamed = "There is no machine to check: a worker of its pool runs its steps.";

    // More than any network needs, less than what makes logs and certificates go wrong.
    private static readonly TimeSpan WrongClock = TimeSpan.FromMinutes(1);

    /// <param name="answer">How the check went.</param>
    /// <param name="version">The server's own; an agent of another one is told.</param>
    /// <param name="at">When it ended.</param>
    public static HealthFinding Judge(CheckAnswer answer, string version, DateTimeOffset at) => answer switch
    {
        CheckAnswer.Reached reached => Judge(reached, version, at),
        CheckAnswer.OnlyNamed => new(HealthStatus.Healthy, OnlyNamed, [new(HealthLineKind.Info, at, OnlyNamed)], null),
        CheckAnswer.NotReached { Why: var why } => new(HealthStatus.Unavailable, why, [new(HealthLineKind.Error, at, why)], null),
        CheckAnswer.NotTrusted { Why: var why } => new(HealthStatus.Unhealthy, why, [new(HealthLineKind.Error, at, why)], null),
        CheckAnswer.Broken { Why: var why } => new(HealthStatus.Unhealthy, $"The check failed: {why}", [new(HealthLineKind.Error, at, why)], null),
        _ => throw new UnreachableException(answer.GetType().Name),
    };

    private static HealthFinding Judge(CheckAnswer.Reached reached, string version, DateTimeOffset at)
    {
        var facts = $"{reached.Facts.OperatingSystem}, {reached.Facts.Architecture}; {(reached.Facts.Shells.IsEmpty ? "no shell found" : string.Join(", ", reached.Facts.Shells))}";
        ImmutableArray<HealthLine> lines =
        [
            new(HealthLineKind.Info, at, facts),
            .. Warnings(reached, version).Select(text => new HealthLine(HealthLineKind.Warning, at, text)),
            .. reached.Script?.Lines ?? [],
            .. reached.Script?.Failure is { } failure ? [new HealthLine(HealthLineKind.Error, at, failure)] : ImmutableArray<HealthLine>.Empty,
        ];
        var worst = lines.Max(line => line.Kind);
        var grave = string.Join(" ", lines.Where(line => line.Kind == worst && worst != HealthLineKind.Info).Select(line => line.Text));
        return new(HealthOf(worst), grave.Length == 0 ? facts : $"{grave} {facts}", lines, reached.Facts);
    }

    private static HealthStatus HealthOf(HealthLineKind worst) => worst switch
    {
        HealthLineKind.Info => HealthStatus.Healthy,
        HealthLineKind.Warning => HealthStatus.HasWarnings,
        HealthLineKind.Error => HealthStatus.Unhealthy,
    };

    private static IEnumerable<string> Warnings(CheckAnswer.Reached reached, string version)
    {
        if (reached.FreeDiskBytes < LowDisk)
            yield return string.Create(CultureInfo.InvariantCulture, $"Only {reached.FreeDiskBytes / 1024 / 1024} MB of disk are free: make room on it.");
        if (reached.ClockAhead is { } ahead && ahead.Duration() > WrongClock)
            yield return string.Create(CultureInfo.InvariantCulture, $"Its clock is {ahead.Duration().TotalSeconds:0} s {(ahead > TimeSpan.Zero ? "ahead" : "behind")}: set it right.");
        if (reached.Facts.AgentVersion is { Length: > 0 } agent && agent != version)
            yield return $"Its agent has version {agent}, the server {version}: upgrade the older one.";
        // Elsewhere the server itself brings the executor, at the next step.
        if (reached.Facts is { AgentVersion: not null, ExecutorVersion: NoAnswer })
            yield return "Its longshore-step does not start: install the agent again.";
    }
}
