using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Os.Processes;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Runs;
using Longshore.Steps.Tickets;
using Longshore.Transports.BuiltIn;
using Longshore.WorkerHost;
using Xunit;

namespace Longshore.Engine.Tests.Workers;

/// <summary>A built-in worker with a root of its own and the real executor. Whatever a test leaves running is killed at its end.</summary>
internal sealed class TestWorker : IAsyncDisposable
{
    /// <summary>Of every wait of a test.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(90);

    private static int count;

    private readonly CancellationTokenSource bound = CancellationTokenSource.CreateLinkedTokenSource(Xunit.TestContext.Current.CancellationToken);

    public TestWorker()
    {
        Directory.CreateDirectory(Root);
        bound.CancelAfter(Bound);
        Host = NewHost();
    }

    /// <summary>The program <c>longshore-step</c> that was built with the tests.</summary>
    public static string Executor { get; } = Path.GetFullPath(
        typeof(TestWorker).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "StepExecutor").Value!);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"longshore-worker-{Guid.NewGuid():N}");

    public RunHost Host { get; private set; }

    public BuiltInSession Session => new(Host);

    public byte[] Key { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>Ends every wait of the test in time.</summary>
    public CancellationToken Cancel => bound.Token;

    /// <summary>A file outside the worker that scripts of this test append to: the truth of what has run.</summary>
    public string Ledger => Path.Combine(Root, "ledger.txt");

    public string[] LedgerLines => File.Exists(Ledger) ? File.ReadAllLines(Ledger) : [];

    public static Ticket NewTicket() => Ticket.Parse(string.Create(CultureInfo.InvariantCulture, $"t-{Environment.ProcessId}-{Interlocked.Increment(ref count)}"));

    public RunPaths PathsOf(Ticket ticket) => new(Root, ticket);

    /// <summary>A bundle with a bash script; <c>$LEDGER</c> names the ledger.</summary>
    public StepBundle Bash(string script, Func<StepBundle, StepBundle>? change = null)
    {
        var bundle = BashBundle(script, Ledger, Key);
        return change is null ? bundle : change(bundle);
    }

    /// <summary>As <see cref="Bash"/>, for a worker elsewhere.</summary>
    public static StepBundle BashBundle(string script, string ledger, byte[] key) => new()
    {
        Ticket = NewTicket(),
        ActionType = "Octopus.Script",
        StepName = "test",
        JournalKey = [.. key],
        Variables =
        [
            new BundleVariable("Octopus.Action.Script.Syntax", "Bash", false),
            new BundleVariable("Octopus.Action.Script.ScriptBody", $"LEDGER='{ledger}'\n{script}", false),
            new BundleVariable("Octopus.Action.Script.SuppressEnvironmentLogging", "True", false),
        ],
    };

    /// <summary>The host is gone as after kill -9 and a new one takes over its root. Only what is on disk is left.</summary>
    public async Task<SweepReport> ReplaceHost()
    {
        Host.Dispose();
        Host = NewHost();
        return await Host.Sweep(Cancel);
    }

    /// <summary>A second host over the same root, such as with another executor.</summary>
    public RunHost NewHost(string? executor = null) => new(new RunHostOptions { Root = Root, ExecutorPath = executor ?? Executor }, TimeProvider.System);

    public async Task<SeenRun> Run(StepBundle bundle)
    {
        await Host.Start(bundle, Cancel);
        return await Watch(bundle.Ticket);
    }

    public Task<SeenRun> Watch(Ticket ticket, long from = 0) => SeenRun.Of(Session.Watch(ticket, from, Cancel), Key);

    /// <summary>Waits until the run has put out <paramref name="text"/>.</summary>
    public async Task Saw(Ticket ticket, string text)
    {
        await foreach (var frame in Session.Watch(ticket, 0, Cancel))
        {
            if (frame.Kind == FrameKind.Log && SeenRun.LinesOf(frame).Any(line => line.Text.Contains(text, StringComparison.Ordinal))) return;
            Assert.False(frame.IsEnd, $"The run ended before it had put out '{text}'.");
        }
    }

    public ProcessIdentity ExecutorOf(Ticket ticket) => RunClaims.Find(PathsOf(ticket), out _)!.Executor;

    /// <summary>Living processes of a run, its executor not counted.</summary>
    public ImmutableArray<ProcessStat> ProcessesOf(Ticket ticket) => new ProcessQuarry { Mark = PathsOf(ticket).Mark }.Look();

    public async ValueTask DisposeAsync()
    {
        Host.Dispose();
        foreach (var records in Directory.EnumerateDirectories(RunPaths.JournalsOf(Root)))
        {
            var paths = PathsOf(Ticket.Parse(Path.GetFileName(records)));
            if (RunClaims.Find(paths, out _) is { } claim) Signals.Send(claim.Executor, Signal.Kill);
            var hunt = new ProcessHunt(new ProcessQuarry { Mark = paths.Mark });
            await Eventually.True(hunt.Round, Bound, $"nothing of {paths.Ticket} lives");
        }
        Directory.Delete(Root, recursive: true);
        bound.Dispose();
    }
}
