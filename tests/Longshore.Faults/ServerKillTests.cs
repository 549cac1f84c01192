using Longshore.Acceptance.Tests.Servers;
using Longshore.Faults.Scenarios;
using Xunit;

namespace Longshore.Faults;

/// <summary>Rows F-SRV-KILL-* of reliability.md that exist with the built-in worker.</summary>
public sealed class ServerKillTests
{
    private static readonly string[] Steps = ["one", "two", "three"];

    /// <summary>F-SRV-KILL-01, -08.</summary>
    [Fact]
    public async Task A_server_killed_in_mid_step_finds_the_same_script_again()
    {
        using var ledger = new Ledger();
        await using var server = await RunningServer.Start();
        var project = await TestProject.Create(server.Api, "kill", [ledger.Script("one", 200), ledger.Script("two", 200, gated: true), ledger.Script("three", 200)]);
        var task = await project.Deploy();
        await Eventually.True(() => ledger.Lines.Contains($"start two {task}"), TimeSpan.FromSeconds(30), "the second script starts");

        await server.Kill();
        await server.Restart();
        Assert.Equal("Executing", await server.Api.State(task));
        ledger.Open();

        await RunJudge.AllIsWell(server, ledger, task, Steps, 200);
    }

    /// <summary>F-SRV-KILL-09.</summary>
    [Fact]
    public async Task A_crash_loop_changes_no_history_and_starts_nothing_again()
    {
        using var ledger = new Ledger();
        await using var server = await RunningServer.Start();
        var project = await TestProject.Create(server.Api, "loop", [ledger.Script("one", 30, gated: true)]);
        var task = await project.Deploy();
        await Eventually.True(() => ledger.Lines.Count == 1, TimeSpan.FromSeconds(30), "the script starts");
        var before = (await server.Api.Get($"/api/Spaces-1/tasks/{task}/events")).ToJsonString();
        var files = FilesIn(server.Data);

        for (var i = 0; i < 20; i++)
        {
            await server.Kill();
            server.Spawn();
            // Killed the sooner the lower i is: from before it has read a file to after it is ready.
            var until = server.Output.Length + 1;
            if (i >= 10) await Eventually.True(() => server.Output.Length > until || server.HasExited, TimeSpan.FromSeconds(30), "it says something");
        }
        await server.Kill();
        await server.Restart();

        Assert.Equal(before, (await server.Api.Get($"/api/Spaces-1/tasks/{task}/events")).ToJsonString());
        Assert.InRange(FilesIn(server.Data), 0, files + 2);
        ledger.Open();
        await RunJudge.AllIsWell(server, ledger, task, ["one"], 30);
    }

    /// <summary>F-SRV-KILL-12.</summary>
    [Fact]
    public async Task A_stop_on_request_leaves_scripts_running_and_exits_with_0()
    {
        using var ledger = new Ledger();
        await using var server = await RunningServer.Start();
        var project = await TestProject.Create(server.Api, "stop", [ledger.Script("one", 30, gated: true)]);
        var task = await project.Deploy();
        await Eventually.True(() => ledger.Lines.Count == 1, TimeSpan.FromSeconds(30), "the script starts");

        Assert.Equal(0, await server.Stop(within: TimeSpan.FromSeconds(10)));

        Assert.NotEmpty(Leftovers.Of(server.Data));
        ledger.Open();
        await Eventually.True(() => ledger.Lines.Contains($"end one {task}"), TimeSpan.FromSeconds(30), "the script ends without a server");
        await server.Restart();
        await RunJudge.AllIsWell(server, ledger, task, ["one"], 30);
    }

    private static int FilesIn(string data) => Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Count(file => !file.Contains("-wal", StringComparison.Ordinal) && !file.Contains("-shm", StringComparison.Ordinal));
}
