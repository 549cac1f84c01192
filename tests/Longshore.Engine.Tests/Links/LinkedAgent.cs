using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Workers;
using Longshore.Os.Processes;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Runs;
using Longshore.Steps.Tickets;
using Longshore.Transports.Link;
using Longshore.WorkerLink.Dialling;
using Xunit;

namespace Longshore.Engine.Tests.Links;

/// <summary>An agent that has joined a server and runs, with the server's session to it. The relay between them is ours to break.</summary>
internal sealed class LinkedAgent : IAsyncDisposable
{
    private readonly CancellationTokenSource bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly LinkMode mode;
    private readonly Relay relay;

    private LinkedAgent(LinkServer server, LinkMode mode, Relay relay, AgentProgram program, string worker)
    {
        (Server, this.mode, this.relay, Program, Worker) = (server, mode, relay, program, worker);
        Session = new LinkSession(server.Links, worker);
        bound.CancelAfter(TestWorker.Bound);
    }

    public LinkServer Server { get; }

    public AgentProgram Program { get; }

    public string Worker { get; }

    public LinkSession Session { get; }

    /// <summary>Between agent and server, whoever dials.</summary>
    public Relay Relay => relay;

    public CancellationToken Cancel => bound.Token;

    public string Root => Path.Combine(Program.Data, "work");

    /// <summary>A file outside the agent that scripts of this test append to: the truth of what has run.</summary>
    public string Ledger => $"{Program.Data}.ledger";

    public string[] LedgerLines => File.Exists(Ledger) ? File.ReadAllLines(Ledger) : [];

    /// <summary>Joined and linked.</summary>
    public static async Task<LinkedAgent> Start(LinkServer server, LinkMode mode)
    {
        var program = new AgentProgram(Path.Combine(Path.GetTempPath(), $"longshore-agent-{Guid.NewGuid():N}"));
        var port = FreePort();
        string[] listening = mode == LinkMode.Listening ? ["--mode", "listening", "--listen-host", "127.0.0.1", "--listen-port", port.ToString(CultureInfo.InvariantCulture)] : [];
        var joined = await program.Verb(["join", "--token", server.NewToken(), "--name", "build-01", "--pool", "linux", .. listening]);
        Assert.True(joined.Code == 0, joined.Complaint);
        var worker = joined.Output.Split(' ').Single(word => word.StartsWith("Workers-", StringComparison.Ordinal));
        var agent = new LinkedAgent(server, mode, mode == LinkMode.Polling ? server.Relay : new Relay(port), program, worker);
        if (mode == LinkMode.Listening) server.Dialler.Keep(new ListeningAgent(worker, new DialAddress("127.0.0.1", agent.Relay.Port), server.Agents.JoinOf(worker).Certificate));
        program.Start();
        await agent.Connected();
        return agent;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Task Connected() => Eventually.True(() => Server.Links.StateOf(Worker) is { IsConnected: true }, TestWorker.Bound, $"the agent is connected; it printed {Program.Output}");

    public Task Disconnected() => Eventually.True(() => Server.Links.StateOf(Worker) is { IsConnected: false }, TestWorker.Bound, "the server has noticed that the agent is gone");

    /// <summary>A bundle with a bash script; <c>$LEDGER</c> names the ledger, <c>$GO</c> a file that the test makes.</summary>
    public StepBundle Bash(string script, Func<StepBundle, StepBundle>? change = null)
    {
        var bundle = TestWorker.BashBundle($"GO='{Ledger}.go'\n{script}", Ledger, key);
        return change is null ? bundle : change(bundle);
    }

    /// <summary>Lets scripts go on that wait for <c>$GO</c>.</summary>
    public void Go() => File.WriteAllText($"{Ledger}.go", "");

    public Task<SeenRun> Watch(Ticket ticket, long from = 0) => SeenRun.Of(Session.Watch(ticket, from, Cancel), key);

    /// <summary>Watches as the engine does: whenever the link breaks, again from behind the last frame.</summary>
    public Task<SeenRun> WatchThroughCuts(Ticket ticket) => SeenRun.Of(Resumed(ticket), key);

    /// <summary>Watches until the run has put out <paramref name="text"/>.</summary>
    public async Task Saw(Ticket ticket, string text)
    {
        await foreach (var frame in Session.Watch(ticket, 0, Cancel))
        {
            if (frame.Kind == FrameKind.Log && SeenRun.LinesOf(frame).Any(line => line.Text.Contains(text, StringComparison.Ordinal))) return;
            Assert.False(frame.IsEnd, $"The run ended before it had put out '{text}'.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        Server.Dialler.Drop(Worker);
        await Program.DisposeAsync();
        if (mode == LinkMode.Listening) await relay.DisposeAsync();
        foreach (var records in Directory.EnumerateDirectories(RunPaths.JournalsOf(Root)))
        {
            var paths = new RunPaths(Root, Ticket.Parse(Path.GetFileName(records)));
            if (RunClaims.Find(paths, out _) is { } claim) Signals.Send(claim.Executor, Signal.Kill);
            var hunt = new ProcessHunt(new ProcessQuarry { Mark = paths.Mark });
            await Eventually.True(hunt.Round, TestWorker.Bound, $"nothing of {paths.Ticket} lives");
        }
        Directory.Delete(Program.Data, recursive: true);
        File.Delete(Ledger);
        File.Delete($"{Ledger}.go");
        bound.Dispose();
    }

    private async IAsyncEnumerable<Frame> Resumed(Ticket ticket)
    {
        for (long from = 0; ;)
        {
            await using var frames = Session.Watch(ticket, from, Cancel).GetAsyncEnumerator(Cancel);
            while (await Next(frames))
            {
                from = frames.Current.Next;
                yield return frames.Current;
                if (frames.Current.IsEnd) yield break;
            }
        }
    }

    private static async Task<bool> Next(IAsyncEnumerator<Frame> frames)
    {
        try
        {
            return await frames.MoveNextAsync();
        }
        catch (Transports.WorkerUnreachableException)
        {
            return false;
        }
    }
}
