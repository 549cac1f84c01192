using System.Globalization;
using System.Net;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Links;
using Longshore.Faults.Scenarios;
using Xunit;

namespace Longshore.Faults;

/// <summary>
/// Rows F-NET-CUT-01, -DROP-02, -HALF-03, -RST-04, -FLAP-07, -PROXY-10 of reliability.md: a real agent behind a real cable, and a step under way on it.
/// LONGSHORE_CUT_SECONDS sets the length of the long cuts.
/// </summary>
[Collection("workers")]
public sealed class LinkCutTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("LONGSHORE_CUT_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 15);

    [Fact]
    public async Task A_line_that_breaks_in_mid_step_costs_no_line_and_starts_nothing_again()
    {
        await using var server = await RunningServer.StartForAgents();
        await Scenes.All(
            ("polling, 1 s", () => Cut(server, "polling-short", false, TimeSpan.FromSeconds(1))),
            ("polling, long", () => Cut(server, "polling-long", false, Long)),
            ("listening, long", () => Cut(server, "listening-long", true, Long)),
            ("answers vanish", () => LosesAnswers(server)),
            ("requests vanish", () => LosesRequests(server)),
            ("half-open", () => HalfOpen(server)),
            ("flapping", () => Flaps(server)),
            ("resets in mid-frame", () => Resets(server)),
            ("proxy restarts", () => Proxy(server)));
    }

    private static async Task Cut(RunningServer server, string name, bool isListening, TimeSpan time)
    {
        await using var network = await NetworkNamespace.Make();
        await using var scene = isListening ? await WorkerScene.Listening(server, name, network) : await WorkerScene.Polling(server, name, network);
        var task = await scene.MidStep();
        await network.CutFor(time);
        await scene.EndsWell(task);
    }

    /// <summary>The start arrives, its answer does not: it is not repeated with effect.</summary>
    private static async Task LosesAnswers(RunningServer server)
    {
        await using var network = await NetworkNamespace.Make();
        await using var scene = await WorkerScene.Polling(server, "loses-answers", network);
        await network.LoseFromInside();
        var task = await scene.Queue();
        await scene.Started();
        await server.Api.Linked(scene.Worker, isUp: false);
        await network.Mend();
        await scene.Sees(task, 20);
        await scene.EndsWell(task);
    }

    /// <summary>What the server sends does not arrive, in mid-step; the agent's lines still come until the line is given up.</summary>
    private static async Task LosesRequests(RunningServer server)
    {
        await using var network = await NetworkNamespace.Make();
        await using var scene = await WorkerScene.Listening(server, "loses-requests", network);
        var task = await scene.MidStep();
        await network.LoseToInside();
        await server.Api.Linked(scene.Worker, isUp: false);
        await network.Mend();
        await scene.EndsWell(task);
    }

    /// <summary>The other side has vanished without a word: noticed, and no socket of it stays.</summary>
    private static async Task HalfOpen(RunningServer server)
    {
        await using var network = await NetworkNamespace.Make();
        await using var scene = await WorkerScene.Polling(server, "half-open", network);
        var task = await scene.MidStep();
        Assert.NotEqual(0, SocketsTo(network.Inside));
        await network.LoseToInside();
        await network.LoseFromInside();
        await server.Api.Linked(scene.Worker, isUp: false, within: TimeSpan.FromSeconds(15));
        await Eventually.True(() => SocketsTo(network.Inside) == 0, TimeSpan.FromSeconds(15), "no socket to the vanished side is open");
        await network.Mend();
        await scene.EndsWell(task);
    }

    /// <summary>Health does not flap with the line.</summary>
    private static async Task Flaps(RunningServer server)
    {
        await using var network = await NetworkNamespace.Make();
        await using var scene = await WorkerScene.Polling(server, "flaps", network);
        var task = await scene.MidStep();
        for (var i = 0; i < 5; i++)
        {
            await network.CutFor(TimeSpan.FromSeconds(1.5));
            await scene.HearsMore(task);
        }
        await scene.EndsWell(task);
        var events = (await server.Api.Get($"/api/events?regarding={scene.Worker}"))["Items"]!.AsArray();
        Assert.InRange(events.Count(happened => ((string)happened!["Category"]!).StartsWith("Machine", StringComparison.Ordinal) && (string)happened["Category"]! != "MachineAdded"), 0, 3);
    }

    /// <summary>The line is reset after ever more bytes, so that the reset falls into hellos, headers and frames.</summary>
    private static async Task Resets(RunningServer server)
    {
        await using var relay = new Relay(server.CommsPort);
        var pool = await server.Api.NewPool("Pool behind resets");
        var token = JoinTokenText.Through(await server.Api.NewToken(pool), relay.Port);
        await using var scene = await WorkerScene.Start(server, "reset", new RunningAgent(), [], token, pool);
        var task = await scene.MidStep();
        for (var bytes = 1; bytes < 40_000; bytes *= 3)
        {
            var lines = relay.Count;
            relay.CutAfter(bytes);
            await Eventually.True(() => relay.Count > lines, TimeSpan.FromSeconds(30), $"a new line comes after a reset at byte {bytes}");
        }
        await scene.EndsWell(task);
    }

    /// <summary>Through a proxy that wants a password and is started anew in mid-step.</summary>
    private static async Task Proxy(RunningServer server)
    {
        var proxy = new ConnectProxy();
        try
        {
            var url = $"http://{ConnectProxy.Credentials}@127.0.0.1:{proxy.Port}";
            await using var scene = await WorkerScene.Polling(server, "proxy", null, "--proxy", url);
            var task = await scene.MidStep();
            var port = proxy.Port;
            await proxy.DisposeAsync();
            await server.Api.Linked(scene.Worker, isUp: false);
            proxy = new ConnectProxy(port);
            await scene.Sees(task, 40);
            await scene.EndsWell(task);
            Assert.NotEqual(0, proxy.Count);
        }
        finally
        {
            await proxy.DisposeAsync();
        }
    }

    /// <summary>Established connections of this machine to an address.</summary>
    private static int SocketsTo(string address)
    {
        // As the kernel writes it: the bytes of the address in the machine's own order, then the port; state 01 is "established".
        var bytes = IPAddress.Parse(address).GetAddressBytes();
        var hex = $" {BitConverter.ToUInt32(bytes):X8}:";
        var mapped = $"0000000000000000FFFF0000{BitConverter.ToUInt32(bytes):X8}:";
        return new[] { "/proc/net/tcp", "/proc/net/tcp6" }.SelectMany(File.ReadLines)
            .Count(line => (line.Contains(hex, StringComparison.Ordinal) || line.Contains(mapped, StringComparison.Ordinal)) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3] == "01");
    }
}
