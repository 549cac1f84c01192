using System.Globalization;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Faults.Scenarios;
using Xunit;

namespace Longshore.Faults;

/// <summary>
/// F-SRV-KILL-02 to -05: the server is killed at each failpoint that it passes in a deployment of three steps. LONGSHORE_EVERY_PASS=1 takes every pass
/// (about 120, a quarter of an hour); otherwise the first of each failpoint and the last of every other one, which leaves CI its time.
/// </summary>
public sealed class ExhaustiveKillTests(ITestOutputHelper output)
{
    private const int Lines = 20;
    private static readonly string[] Steps = ["one", "two", "three"];

    [Fact]
    public async Task A_kill_at_any_failpoint_loses_nothing_and_runs_nothing_twice()
    {
        using var ledger = new Ledger();
        await using var server = await RunningServer.StartWithFailpoints();
        var project = await TestProject.Create(server.Api, "exhaustive", [.. Steps.Select(step => ledger.Script(step, Lines))]);
        var version = await project.Release();
        await RunJudge.AllIsWell(server, ledger, await project.Deploy(version), Steps, Lines);

        var passes = await Count(server, async () => await RunJudge.AllIsWell(server, ledger, await project.Deploy(version), Steps, Lines));
        Assert.NotEmpty(passes);
        var kills = Environment.GetEnvironmentVariable("LONGSHORE_EVERY_PASS") is null ? FirstAndSomeLast(passes) : passes;
        List<string> missed = [];
        foreach (var kill in kills)
        {
            server.Arm(kill);
            var task = await Deploy(project, version);
            // How often the log is flushed and frames are read depends on the moment: a last pass may not come again.
            var killed = await Eventually.Sees(() => HasEnded(server, task), ended => ended, TimeSpan.FromSeconds(60), $"{task} meets {kill}") && server.HasExited;
            server.Disarm();
            if (!killed) missed.Add(kill);
            await server.Kill();
            await server.Restart();
            // The answer of the request may have died with the server: then the newest task tells whether it was stored.
            task ??= (string)(await server.Api.Get("/api/Spaces-1/tasks?take=1"))["Items"]![0]!["Id"]!;
            await RunJudge.AllIsWell(server, ledger, task, Steps, Lines);
        }
        output.WriteLine($"{kills.Count - missed.Count} kills of {kills.Count}; missed {string.Join(' ', missed)}");
        Assert.True(missed.Count * 5 <= kills.Count, $"Too few failpoints were met again: {string.Join(' ', missed)}");
    }

    /// <summary>The rule of a kill for each pass of the server, in the order of <paramref name="scenario"/>.</summary>
    private static async Task<IReadOnlyList<string>> Count(RunningServer server, Func<Task> scenario)
    {
        File.WriteAllText(server.PassLog, "");
        await scenario();
        Dictionary<string, int> counts = [];
        List<string> kills = [];
        foreach (var name in File.ReadLines(server.PassLog).Where(name => !name.StartsWith("step.", StringComparison.Ordinal)))
            kills.Add(string.Create(CultureInfo.InvariantCulture, $"{name}:kill@{counts[name] = counts.GetValueOrDefault(name) + 1}"));
        return kills;
    }

    private static IReadOnlyList<string> FirstAndSomeLast(IReadOnlyList<string> kills) =>
        [.. kills.GroupBy(kill => kill.Split(':')[0]).SelectMany((name, place) => place % 2 == 0 ? new[] { name.First(), name.Last() } : [name.First()]).Distinct()];

    private static async Task<string?> Deploy(TestProject project, string version)
    {
        try
        {
            return await project.Deploy(version);
        }
        catch (HttpRequestException cut) when (cut.StatusCode is null)
        {
            return null;
        }
    }

    private static async Task<bool> HasEnded(RunningServer server, string? task)
    {
        try
        {
            return server.HasExited || (task is not null && (bool)(await server.Api.Get($"/api/tasks/{task}"))["IsCompleted"]!);
        }
        catch (HttpRequestException cut) when (cut.StatusCode is null)
        {
            return server.HasExited;
        }
    }
}
