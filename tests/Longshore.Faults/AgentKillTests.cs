using Longshore.Acceptance.Tests.Servers;
using Longshore.Faults.Scenarios;
using Xunit;

namespace Longshore.Faults;

/// <summary>Rows F-WRK-KILL-01, -03, -BOOT-04, -HANG-12, -GONE-11 of reliability.md, with the whole server.</summary>
[Collection("workers")]
public sealed class AgentKillTests(ITestOutputHelper output)
{
    [Fact]
    public async Task An_agent_that_dies_hangs_or_is_taken_away_in_mid_step_costs_no_line_and_starts_nothing_again()
    {
        await using var server = await RunningServer.StartForAgents();
        await Scenes.All(
            ("polling agent killed", () => Killed(server, "polling-killed", isListening: false)),
            ("listening agent killed", () => Killed(server, "listening-killed", isListening: true)),
            ("agent and executor killed", () => KilledWithExecutor(server)),
            ("machine started anew", () => StartedAnew(server)),
            ("agent hangs", () => Hangs(server)),
            ("worker deleted and disabled", () => TakenAway(server)),
            ("two agents with one identity", () => Copied(server)));
    }

    /// <summary>F-WRK-KILL-01: twice, the second time while nobody is there to take the lines for a while.</summary>
    private static async Task Killed(RunningServer server, string name, bool isListening)
    {
        await using var scene = isListening ? await WorkerScene.Listening(server, name) : await WorkerScene.Polling(server, name);
        var task = await scene.MidStep();
        await scene.Agent.KillAndStart();
        await scene.Sees(task, 20);
        await scene.Agent.Kill();
        await server.Api.Linked(scene.Worker, isUp: false);
        scene.Agent.Start();
        await scene.Sees(task, 40);
        await scene.EndsWell(task);
    }

    /// <summary>F-WRK-KILL-03.</summary>
    private static async Task KilledWithExecutor(RunningServer server)
    {
        await using var scene = await WorkerScene.Polling(server, "executor-killed");
        var task = await scene.MidStep();
        await scene.Agent.Kill();
        KillExecutor(scene);
        scene.Agent.Start();

        var ended = await server.Api.Ended(task);

        Assert.Equal("Failed", (string)ended["State"]!);
        Assert.Contains("executor", (string)ended["ErrorMessage"]!, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, scene.Ledger.StartsOf("executor-killed"));
        await Eventually.True(() => Leftovers.Running(scene.Agent.Data, "bash").Count == 0, TimeSpan.FromSeconds(5), "nothing of the run lives");
        await RunJudge.LogIsExact(server.Api, task);
    }

    /// <summary>F-WRK-BOOT-04: the agent sees another boot id after everything of it was killed.</summary>
    private static async Task StartedAnew(RunningServer server)
    {
        var boot = Path.GetTempFileName();
        await File.WriteAllTextAsync(boot, $"{Guid.NewGuid()}\n");
        const string inItsMachine = "mount --bind \"$0\" /proc/sys/kernel/random/boot_id && exec \"$@\"";
        await using var scene = await WorkerScene.Start(server, "started-anew", new RunningAgent(before: ["unshare", "--mount", "bash", "-c", inItsMachine, boot]), []);
        var task = await scene.MidStep();
        var before = (await File.ReadAllTextAsync(boot)).Trim();
        await scene.Agent.Kill();
        KillExecutor(scene);
        Leftovers.Kill(scene.Agent.Data);
        var after = Guid.NewGuid().ToString();
        await File.WriteAllTextAsync(boot, $"{after}\n");
        scene.Agent.Start();

        var ended = await server.Api.Ended(task);

        Assert.Equal("Failed", (string)ended["State"]!);
        Assert.Contains(before, (string)ended["ErrorMessage"]!, StringComparison.Ordinal);
        Assert.Contains(after, (string)ended["ErrorMessage"]!, StringComparison.Ordinal);
        Assert.Equal(1, scene.Ledger.StartsOf("started-anew"));
        File.Delete(boot);
    }

    /// <summary>F-WRK-HANG-12: it is seen within the heartbeats' 5 s, gets no new step, and its own step goes on.</summary>
    private async Task Hangs(RunningServer server)
    {
        await using var scene = await WorkerScene.Polling(server, "hangs");
        await using var other = new RunningAgent();
        var second = await other.Join(await server.Api.NewToken(scene.Pool), "hangs-not");
        other.Start();
        await server.Api.Linked(second);
        await server.Api.Ready(second);
        var task = await scene.MidStep();
        var (hanging, healthy) = (string)(await server.Api.WorkersOf(task)).AsArray()[^1]!["Worker"]! == "hangs" ? (scene.Agent, second) : (other, scene.Worker);
        var lost = hanging == other ? second : scene.Worker;

        await hanging.Hang();
        var began = TimeProvider.System.GetTimestamp();
        // 5 s are promised; the rest is for a machine that runs all these scenes at once.
        await server.Api.Linked(lost, isUp: false, within: TimeSpan.FromSeconds(8));
        output.WriteLine($"a hanging agent was seen as lost after {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s");
        var next = await server.Api.RunOn(scene.Pool, "echo elsewhere");
        Assert.Equal("Success", (string)(await server.Api.Ended(next))["State"]!);
        Assert.Equal((string)(await server.Api.Worker(healthy))["Name"]!, (string)(await server.Api.WorkersOf(next)).AsArray()[^1]!["Worker"]!);
        Assert.Equal("Executing", await server.Api.State(task));

        await hanging.GoOn();
        await server.Api.Linked(lost);
        await scene.EndsWell(task);
    }

    /// <summary>F-WRK-GONE-11.</summary>
    private static async Task TakenAway(RunningServer server)
    {
        await using var scene = await WorkerScene.Polling(server, "taken-away");
        var task = await scene.MidStep();
        var worker = $"/api/Spaces-1/workers/{scene.Worker}";
        using (var refused = await server.Api.Http.DeleteAsync(worker))
        {
            Assert.False(refused.IsSuccessStatusCode);
            Assert.Contains(task, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        var leaves = await scene.Agent.Verb("leave");
        Assert.NotEqual(0, leaves.Code);
        Assert.Contains(task, leaves.Complaint, StringComparison.Ordinal);
        var document = await server.Api.Get(worker);
        document["IsDisabled"] = true;
        await server.Api.Put(worker, document);
        // The pool has no other worker: a new step waits, and says for what.
        var next = await server.Api.RunOn(scene.Pool, "echo later");
        await Eventually.Sees(() => server.Api.RawLines(next), lines => lines.Any(line => line.Contains("It is disabled", StringComparison.Ordinal)), TimeSpan.FromSeconds(30), $"{next} says why it waits");

        await scene.EndsWell(task);
        Assert.Equal("Executing", await server.Api.State(next));
        await server.Api.Post($"/api/tasks/{next}/cancel", new { });
        Assert.Equal("Canceled", (string)(await server.Api.Ended(next))["State"]!);
        using var deleted = await server.Api.Http.DeleteAsync(worker);
        Assert.True(deleted.IsSuccessStatusCode, await deleted.Content.ReadAsStringAsync());
    }

    /// <summary>F-WRK-DUP-10: the disk of a worker copied to a second machine.</summary>
    private static async Task Copied(RunningServer server)
    {
        await using var scene = await WorkerScene.Polling(server, "copied");
        await using var copy = new RunningAgent();
        Directory.CreateDirectory(copy.Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var file in new[] { "identity.pfx", "agent.json" }) File.Copy(Path.Combine(scene.Agent.Data, file), Path.Combine(copy.Data, file));
        var task = await scene.MidStep();

        copy.Start();
        await Eventually.True(() => copy.Output.Contains("is connected and answers", StringComparison.Ordinal), TimeSpan.FromSeconds(30), $"the copy is refused; it printed {copy.Output}");

        Assert.Contains("identity", server.Output, StringComparison.OrdinalIgnoreCase);
        await scene.Sees(task, 20);
        await scene.EndsWell(task);
    }

    private static void KillExecutor(WorkerScene scene)
    {
        foreach (var id in Leftovers.Running(scene.Agent.Data, "longshore-step"))
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            process.Kill();
        }
    }
}
