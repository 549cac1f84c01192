using Longshore.Domain.Workers;
using Longshore.Domain.Workers.Health;
using Xunit;

namespace Longshore.Core.Tests.Workers.Health;

public sealed class HealthRulesTests
{
    private const string Version = "1.2.3";
    private const long Plenty = 50L * 1024 * 1024 * 1024;
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly CheckAnswer.Reached Fine = new() { Facts = new("Debian", "x64", ["bash 5.2"], Version, Version), FreeDiskBytes = Plenty, ClockAhead = TimeSpan.Zero };

    public static TheoryData<CheckAnswer, HealthStatus, string> Answers => new()
    {
        { Fine, HealthStatus.Healthy, "Debian, x64; bash 5.2" },
        { Fine with { FreeDiskBytes = 1024 * 1024 }, HealthStatus.HasWarnings, "Only 1 MB of disk are free: make room on it." },
        { Fine with { ClockAhead = TimeSpan.FromDays(-1) }, HealthStatus.HasWarnings, "Its clock is 86400 s behind: set it right." },
        { Fine with { ClockAhead = null, Facts = Fine.Facts with { AgentVersion = null, ExecutorVersion = "raw" } }, HealthStatus.Healthy, "Debian" },
        { Fine with { Facts = Fine.Facts with { AgentVersion = "1.2.2" } }, HealthStatus.HasWarnings, "Its agent has version 1.2.2, the server 1.2.3" },
        { Fine with { Facts = Fine.Facts with { ExecutorVersion = "unknown" } }, HealthStatus.HasWarnings, "longshore-step does not start" },
        { Fine with { Script = new([Line(HealthLineKind.Info, "chatter")], null) }, HealthStatus.Healthy, "Debian" },
        { Fine with { Script = new([Line(HealthLineKind.Warning, "old disk")], null) }, HealthStatus.HasWarnings, "old disk" },
        { Fine with { Script = new([Line(HealthLineKind.Error, "no disk")], null) }, HealthStatus.Unhealthy, "no disk" },
        { Fine with { Script = new([Line(HealthLineKind.Warning, "old disk")], "exit code 3") }, HealthStatus.Unhealthy, "exit code 3" },
        { new CheckAnswer.NotReached("nobody"), HealthStatus.Unavailable, "nobody" },
        { new CheckAnswer.NotTrusted("other key"), HealthStatus.Unhealthy, "other key" },
        { new CheckAnswer.Broken("odd"), HealthStatus.Unhealthy, "The check failed: odd" },
    };

    [Theory, MemberData(nameof(Answers))]
    public void Every_answer_has_its_health_and_says_why(CheckAnswer answer, HealthStatus health, string says)
    {
        var found = HealthRules.Judge(answer, Version, Noon);
        Assert.Equal(health, found.Health);
        Assert.Contains(says, found.Summary, StringComparison.Ordinal);
        Assert.NotEmpty(found.Lines);
    }

    [Fact]
    public void What_was_not_grave_stays_in_the_log_but_not_in_the_summary()
    {
        var found = HealthRules.Judge(Fine with { FreeDiskBytes = 0, Script = new([Line(HealthLineKind.Info, "step one"), Line(HealthLineKind.Error, "no disk")], null) }, Version, Noon);
        Assert.Equal("no disk Debian, x64; bash 5.2", found.Summary);
        Assert.Equal([HealthLineKind.Info, HealthLineKind.Warning, HealthLineKind.Info, HealthLineKind.Error], found.Lines.Select(line => line.Kind));
    }

    private static HealthLine Line(HealthLineKind kind, string text) => new(kind, Noon, text);
}
