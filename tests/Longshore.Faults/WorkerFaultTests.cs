using System.Globalization;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Ssh;
using Longshore.Faults.Scenarios;
using Xunit;

namespace Longshore.Faults;

/// <summary>Faults of machines and ports around a whole server: rows F-SRV-KILL-01 with agents, F-WRK-SSH-08, F-NET-PORT-11, workers.md §4.9.12, full disks.</summary>
[Collection("workers")]
public sealed class WorkerFaultTests
{
    private const int Steps = 20;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_worker_that_cannot_be_reached_or_written_to_loses_nothing_and_says_why()
    {
        await using var server = await RunningServer.StartForAgents();
        await Scenes.All(
            ("the first candidate is gone", () => NextCandidate(server)),
            ("the only candidate is gone for a while", () => OnlyCandidate(server)),
            ("disk fills up in mid-step", () => DiskFillsUp(server)),
            ("disk is full at the start", () => DiskIsFull(server)),
            ("sshd killed in mid-step", () => SshdKilled(server)),
            ("strangers at the comms port", () => Strangers(server)));
    }

    [Fact]
    public async Task A_server_killed_with_twenty_steps_on_four_agents_finds_them_all_again()
    {
        await using var server = await RunningServer.StartForAgents(new Dictionary<string, string> { ["LONGSHORE__TASKCAP"] = "40" });
        var pool = await server.Api.NewPool("four");
        var token = await server.Api.NewToken(pool, uses: 4);
        WorkerScene[] agents =
        [
            await WorkerScene.Polling(server, "many-1", token, pool), await WorkerScene.Polling(server, "many-2", token, pool),
            await WorkerScene.Listening(server, "many-3", token, pool), await WorkerScene.Listening(server, "many-4", token, pool),
        ];
        using var ledger = new Ledger();
        try
        {
            string[] names = [.. Enumerable.Range(1, Steps).Select(n => string.Create(CultureInfo.InvariantCulture, $"step-{n}"))];
            var tasks = await Task.WhenAll(names.Select(name => server.Api.RunOn(pool, ledger.Stream(name))));
            await Eventually.True(() => names.All(name => ledger.StartsOf(name) > 0), Bound, "all scripts start");

            await server.Kill();
            await server.Restart();
            foreach (var agent in agents) await server.Api.Linked(agent.Worker);
            ledger.Open();

            foreach (var (task, name) in tasks.Zip(names)) await RunJudge.StreamIsWell(server.Api, ledger, task, name);
            var used = await Task.WhenAll(tasks.Select(async task => (string)(await server.Api.WorkersOf(task)).AsArray()[^1]!["Worker"]!));
            Assert.Equal(4, used.Distinct().Count());
        }
        finally
        {
            ledger.Open();
            foreach (var agent in agents) await agent.DisposeAsync();
        }
    }

    /// <summary>F-NET-PORT-11: a server whose port is taken does not start, and says which port and what to do.</summary>
    [Fact]
    public async Task A_comms_port_that_is_taken_is_named_before_anything_starts()
    {
        await using var server = await RunningServer.StartForAgents();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningServer.StartForAgents(new Dictionary<string, string>(), server.CommsPort));
        Assert.Contains(server.CommsPort.ToString(CultureInfo.InvariantCulture), refused.Message, StringComparison.Ordinal);
        Assert.Contains("CommsPort", refused.Message, StringComparison.Ordinal);
    }

    private static async Task NextCandidate(RunningServer server)
    {
        var pool = await server.Api.NewPool("two");
        var token = await server.Api.NewToken(pool, uses: 2);
        await using var first = await WorkerScene.Listening(server, "candidate-1", token, pool);
        await using var second = await WorkerScene.Listening(server, "candidate-2", token, pool);
        // Neither was ever leased, so the one registered first comes first.
        await first.Agent.Kill();
        var task = await second.MidStep();

        // The last of its leases; the ones before are those that came to nothing.
        var step = (await server.Api.WorkersOf(task)).AsArray()[^1]!;
        Assert.Equal("candidate-2", (string)step["Worker"]!);
        var passed = step["Candidates"]!.AsArray().Single(candidate => (string)candidate!["Worker"]! == "candidate-1")!;
        Assert.False((bool)passed["Chosen"]!);
        Assert.NotEqual("", (string)passed["Reason"]!);
        await second.EndsWell(task);
    }

    private static async Task OnlyCandidate(RunningServer server)
    {
        await using var scene = await WorkerScene.Listening(server, "only");
        await scene.Agent.Kill();
        var task = await scene.Queue();
        await Eventually.Sees(
            () => server.Api.RawLines(task), lines => lines.Any(line => line.Contains("no healthy worker", StringComparison.Ordinal) && line.Contains("only:", StringComparison.Ordinal)), Bound, $"{task} says for whom it waits");
        Assert.Equal("Executing", await server.Api.State(task));
        scene.Agent.Start();
        await scene.EndsWell(task);
    }

    private static async Task DiskFillsUp(RunningServer server)
    {
        await using var disk = await SmallDisk.Mount();
        await using var scene = await WorkerScene.Start(server, "disk-fills-up", new RunningAgent(disk.Data), []);
        disk.Fill(leave: 1024 * 1024);
        const int lines = 100_000;
        var task = await server.Api.RunOn(scene.Pool, $$"""
            echo "start big" >> {{scene.Ledger.File}}
            for i in $(seq 1 {{lines}}); do echo "seq:big:$i: $RANDOM$RANDOM$RANDOM$RANDOM$RANDOM$RANDOM$RANDOM$RANDOM"; done
            echo "end big" >> {{scene.Ledger.File}}
            """);
        await Eventually.True(() => disk.IsFull, Bound, "the disk is full");
        Assert.Equal("Executing", await server.Api.State(task));
        Assert.Equal(["start big"], scene.Ledger.Lines);

        disk.MakeRoom();
        Assert.Equal("Success", (string)(await server.Api.Ended(task))["State"]!);
        Assert.Equal(["start big", "end big"], scene.Ledger.Lines);
        var numbers = (await server.Api.RawLines(task)).Where(line => line.StartsWith("seq:big:", StringComparison.Ordinal)).Select(line => line.Split(':')[2]);
        Assert.Equal(Enumerable.Range(1, lines).Select(n => n.ToString(CultureInfo.InvariantCulture)), numbers);
        await RunJudge.LogIsExact(server.Api, task);
    }

    private static async Task DiskIsFull(RunningServer server)
    {
        await using var disk = await SmallDisk.Mount();
        await using var scene = await WorkerScene.Start(server, "disk-is-full", new RunningAgent(disk.Data), []);
        disk.Fill(leave: 0);
        var task = await scene.Queue();
        await Eventually.Sees(() => server.Api.WorkersOf(task), leases => leases.AsArray().Count > 0, Bound, $"{task} has got the worker");
        Assert.Equal(0, scene.Ledger.StartsOf("disk-is-full"));
        disk.MakeRoom();
        await scene.EndsWell(task);
    }

    private static async Task SshdKilled(RunningServer server)
    {
        await using var sshd = new Sshd();
        await sshd.InitializeAsync();
        using var ledger = new Ledger();
        ledger.LetAllWrite();
        var pool = await server.Api.NewPool("ssh");
        var worker = await server.Api.NewSshWorker("ssh", pool, sshd.Port, sshd.User, sshd.Key, sshd.Sha256.ToString());
        await server.Api.Ready(worker);
        var task = await server.Api.RunOn(pool, ledger.Stream("ssh", 7));
        await SeesLines(20);

        await sshd.Stop();
        var before = (await server.Api.RawLines(task)).Length;
        await sshd.Start();
        await SeesLines(before + 20);
        ledger.Open();
        await RunJudge.StreamIsWell(server.Api, ledger, task, "ssh", 7);

        Task SeesLines(int count) => Eventually.Sees(async () => (await server.Api.RawLines(task)).Length, seen => seen >= count, Bound, $"{count} lines of {task} are in the log");
    }

    /// <summary>F-NET-PORT-11: what knocks without knowing the protocol is let go, and an agent that comes meanwhile is served.</summary>
    private static async Task Strangers(RunningServer server)
    {
        const int many = 300;
        var sockets = new List<System.Net.Sockets.TcpClient>();
        try
        {
            byte[][] openings = ["GET / HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray(), [0x16, 0x03, 0x01, 0x02, 0x00], [.. Enumerable.Range(0, 4_096).Select(n => (byte)(n * 7))], []];
            for (var i = 0; i < many; i++)
            {
                var socket = new System.Net.Sockets.TcpClient();
                sockets.Add(socket);
                await socket.ConnectAsync("127.0.0.1", server.CommsPort);
                await socket.GetStream().WriteAsync(openings[i % openings.Length]);
            }
            await using var scene = await WorkerScene.Polling(server, "among-strangers");
            var task = await scene.MidStep();
            await scene.EndsWell(task);
            foreach (var socket in sockets) await IsLetGo(socket);
            Assert.True(await server.Api.IsReady());
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    private static async Task IsLetGo(System.Net.Sockets.TcpClient socket)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            var answer = new byte[1024];
            while (await socket.GetStream().ReadAsync(answer, bound.Token) > 0)
            {
                // A TLS alert or the like.
            }
        }
        catch (IOException)
        {
            // Reset: gone as well.
        }
    }
}
