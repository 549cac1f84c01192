using System.Globalization;
using System.Text.Json.Nodes;
using Longshore.Acceptance.Tests.Servers;
using Xunit;

namespace Longshore.Faults.Scenarios;

/// <summary>Holds a finished task against the invariants of reliability.md §2, with ledger and counted output as witnesses.</summary>
internal static class RunJudge
{
    /// <summary>I1, I2, I4, I6 and I7 of a task whose steps were all made by <see cref="Ledger.Script"/>.</summary>
    public static async Task AllIsWell(RunningServer server, Ledger ledger, string task, IReadOnlyList<string> steps, int lines)
    {
        var ended = await server.Api.Ended(task, TimeSpan.FromSeconds(90));
        var raw = await server.Api.RawLines(task);
        Assert.True((string)ended["State"]! == "Success", $"{task} ended as {ended["State"]}: {ended["ErrorMessage"]}\n{string.Join('\n', raw.TakeLast(20))}\n{server.Output}");
        foreach (var step in steps)
        {
            Assert.Single(ledger.Lines, line => line == $"start {step} {task}");
            Assert.Single(ledger.Lines, line => line == $"end {step} {task}");
            Assert.Equal(Counted("seq", step, lines), raw.Where(line => line.StartsWith($"seq:{step}:", StringComparison.Ordinal)));
            Assert.Equal(Counted("err", step, lines), raw.Where(line => line.StartsWith($"err:{step}:", StringComparison.Ordinal)));
            Assert.Single(raw, line => line == $"last:{step}");
        }
        await LogIsExact(server.Api, task);
    }

    /// <summary>The same of a task with the one script <see cref="Ledger.Stream"/>, whose end is told as it was.</summary>
    public static async Task StreamIsWell(ServerApi api, Ledger ledger, string task, string name, int exitCode = 0)
    {
        var ended = await api.Ended(task, TimeSpan.FromSeconds(90));
        var raw = await api.RawLines(task);
        Assert.True((string)ended["State"]! == (exitCode == 0 ? "Success" : "Failed"), $"{task} ended as {ended["State"]}: {ended["ErrorMessage"]}\n{string.Join('\n', raw.TakeLast(20))}");
        if (exitCode != 0) Assert.Contains($"exit code {exitCode}", (string)ended["ErrorMessage"]!, StringComparison.Ordinal);
        Assert.Equal(1, ledger.StartsOf(name));
        var lines = ledger.CountOf(name);
        Assert.NotNull(lines);
        foreach (var kind in new[] { "seq", "err" })
            Assert.Equal(Counted(kind, name, lines.Value), raw.Where(line => line.StartsWith($"{kind}:{name}:", StringComparison.Ordinal)));
        Assert.Single(raw, line => line == $"last:{name}");
        await LogIsExact(api, task);
    }

    public static async Task LogIsExact(ServerApi api, string task)
    {
        var recount = await api.Get($"/api/Spaces-1/tasks/{task}/log/verify");
        foreach (var fault in new[] { "Gaps", "Repeats", "Damaged" }) Assert.True(recount[fault] is JsonArray { Count: 0 }, $"{task}: {fault} {recount[fault]}");
    }

    private static IEnumerable<string> Counted(string kind, string step, int lines) =>
        Enumerable.Range(1, lines).Select(n => string.Create(CultureInfo.InvariantCulture, $"{kind}:{step}:{n}"));
}
