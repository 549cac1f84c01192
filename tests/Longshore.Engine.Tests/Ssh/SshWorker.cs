using System.Collections.Immutable;
using System.Security.Cryptography;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Workers;
using Longshore.Os.Processes;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Runs;
using Longshore.Steps.Tickets;
using Longshore.Transports.Ssh;

namespace Longshore.Engine.Tests.Ssh;

/// <summary>A worker reached through the test's sshd, with a folder of its own on the machine.</summary>
internal sealed class SshWorker : IAsyncDisposable
{
    private static int count;

    private readonly TestSshd sshd;
    private readonly CancellationTokenSource bound = CancellationTokenSource.CreateLinkedTokenSource(Xunit.TestContext.Current.CancellationToken);
    private readonly ExecutorFiles executors;
    private readonly SshTimeouts timeouts;
    private SshWorkers workers;

    public SshWorker(TestSshd sshd, ExecutorFiles? executors = null, SshTimeouts? timeouts = null, Func<SshEndpoint, SshEndpoint>? change = null)
    {
        this.sshd = sshd;
        this.executors = executors ?? new ExecutorFiles(Path.GetDirectoryName(Built.Program("longshore-step"))!);
        this.timeouts = timeouts ?? new SshTimeouts();
        var number = Interlocked.Increment(ref count);
        Endpoint = sshd.Endpoint with { Root = $".longshore/work-{number}" };
        if (change is not null) Endpoint = change(Endpoint);
        bound.CancelAfter(TestWorker.Bound);
        workers = NewServer();
    }

    public SshEndpoint Endpoint { get; }

    public string Root => Path.Combine(sshd.Home, Endpoint.Root);

    public SshSession Session => workers.SessionOf(Endpoint);

    public int Connections => workers.ConnectionsTo(Endpoint);

    public byte[] Key { get; } = RandomNumberGenerator.GetBytes(32);

    public CancellationToken Cancel => bound.Token;

    /// <summary>A file outside the worker's folder that scripts append to: the truth of what has run.</summary>
    public string Ledger => Path.Combine(sshd.Home, $"ledger-{Path.GetFileName(Endpoint.Root)}");

    public string[] LedgerLines => File.Exists(Ledger) ? File.ReadAllLines(Ledger) : [];

    /// <summary>Where a run's script works.</summary>
    public RunPaths PathsOf(Ticket ticket) => new(Root, ticket);

    public StepBundle Bash(string script, Func<StepBundle, StepBundle>? change = null)
    {
        var bundle = new StepBundle
        {
            Ticket = TestWorker.NewTicket(),
            ActionType = "Octopus.Script",
            StepName = "test",
            JournalKey = [.. Key],
            Variables =
            [
                new BundleVariable("Octopus.Action.Script.Syntax", "Bash", false),
                new BundleVariable("Octopus.Action.Script.ScriptBody", $"LEDGER='{Ledger}'\n{script}", false),
                new BundleVariable("Octopus.Action.Script.SuppressEnvironmentLogging", "True", false),
            ],
        };
        return change is null ? bundle : change(bundle);
    }

    public async Task<SeenRun> Run(StepBundle bundle)
    {
        await Session.Start(bundle, Cancel);
        return await Watch(bundle.Ticket);
    }

    public Task<SeenRun> Watch(Ticket ticket, long from = 0) => SeenRun.Of(Session.Watch(ticket, from, Cancel), Key);

    /// <summary>Watches until the run has put out <paramref name="text"/>.</summary>
    /// <returns>The frames so far.</returns>
    public async Task<ImmutableArray<Frame>> Saw(Ticket ticket, string text)
    {
        var seen = ImmutableArray.CreateBuilder<Frame>();
        await foreach (var frame in Session.Watch(ticket, 0, Cancel))
        {
            seen.Add(frame with { Payload = frame.Payload.ToArray() });
            if (frame.Kind == FrameKind.Log && SeenRun.LinesOf(frame).Any(line => line.Text.Contains(text, StringComparison.Ordinal))) return seen.ToImmutable();
        }
        throw new InvalidOperationException($"The run ended before it had put out '{text}'.");
    }

    /// <summary>The server is gone as after kill -9, and another one comes: nothing is left of connections and sessions.</summary>
    public async Task ReplaceServer()
    {
        await workers.DisposeAsync();
        workers = NewServer();
    }

    /// <summary>Living processes of a run, its executor not counted.</summary>
    public ImmutableArray<ProcessStat> ProcessesOf(Ticket ticket) => new ProcessQuarry { Mark = PathsOf(ticket).Mark }.Look();

    public async ValueTask DisposeAsync()
    {
        await workers.DisposeAsync();
        bound.Dispose();
    }

    private SshWorkers NewServer() => new(executors, timeouts, TimeProvider.System);
}
