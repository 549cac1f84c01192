using System.Globalization;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Faults.Scenarios;
using Xunit;

namespace Longshore.Faults;

/// <summary>Kills at moments of chance, under a printed seed. LONGSHORE_KILLS and LONGSHORE_SEED set number and seed (bench/kills.sh runs 500).</summary>
public sealed class RandomKillTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Random_kills_of_the_server_break_no_invariant()
    {
        var kills = Setting("LONGSHORE_KILLS", 20);
        var seed = Setting("LONGSHORE_SEED", Random.Shared.Next(1, 1_000_000));
        output.WriteLine($"seed {seed}: repeat with LONGSHORE_SEED={seed}");
        var chance = new Random(seed);
        using var ledger = new Ledger();
        ledger.Open();
        await using var server = await RunningServer.Start();
        string[] steps = ["one", "two", "three"];
        var project = await TestProject.Create(server.Api, "random", [.. steps.Select(step => ledger.Script(step, 300))]);
        var version = await project.Release();
        for (var i = 0; i < kills; i++)
        {
            var task = await project.Deploy(version);
            var lines = chance.Next(0, 6);
            await Eventually.True(() => ledger.Lines.Count(line => line.EndsWith($" {task}", StringComparison.Ordinal)) >= lines, TimeSpan.FromSeconds(60), $"{lines} ledger lines of {task} (seed {seed})");
            await server.Kill();
            await server.Restart();
            await RunJudge.AllIsWell(server, ledger, task, steps, 300);
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
