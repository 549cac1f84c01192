using System.Runtime.Versioning;
using Longshore.Os.Files;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Runs;
using Longshore.Steps.Tickets;
using Longshore.WorkerHost.Files;
using Longshore.WorkerHost.Runs;
using Longshore.WorkerHost.Survey;

namespace Longshore.WorkerHost;

/// <summary>
/// The worker's side of the worker contract: everything it knows lies under its root, so it may be killed at any instant, and its successor finds every run
/// where it was. Thread-safe; operations on the same ticket wait for each other.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class RunHost : IDisposable
{
    private readonly string root;
    private readonly DirectoryWatch directories = new();
    private readonly TicketLocks locks;
    private readonly Executors executors;
    private readonly RunStart start;
    private readonly RunWatch watch;
    private readonly RunCompletion completion;
    private readonly HostSweep sweep;
    private readonly FileCache cache;
    private readonly HostSurvey survey;

    /// <summary>Makes the root's folders; nothing is read or started yet.</summary>
    /// <exception cref="IOException">The root cannot be used.</exception>
    public RunHost(RunHostOptions options, TimeProvider time)
    {
        root = Path.GetFullPath(options.Root);
        options = options with { Root = root };
        foreach (var directory in (string[])[root, RunPaths.JournalsOf(root), RunPaths.CacheOf(root), RunPaths.CompletedOf(root), RunPaths.TrashOf(root)])
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        locks = new TicketLocks(options.SharesRoot ? RunPaths.JournalsOf(root) : null, time);
        executors = new Executors(options, time);
        var ending = new RunEnding(executors, time);
        start = new RunStart(executors);
        watch = new RunWatch(directories, locks, ending, time);
        completion = new RunCompletion(ending);
        sweep = new HostSweep(root, options, locks, ending, completion, time);
        cache = new FileCache(RunPaths.CacheOf(root), new CacheEviction(root, options.CacheLimit, time), time);
        survey = new HostSurvey(root, options.ExecutorPath, time);
    }

    /// <summary>To be called once at start, before or beside everything else: ends runs whose executor vanished while no host was there, goes on with cancelling, deletes what is left over.</summary>
    public Task<SweepReport> Sweep(CancellationToken cancel)
    {
        executors.PrepareForNext();
        return sweep.Run(cancel);
    }

    /// <summary>Starts the run of a ticket, or does nothing when the ticket is known. Returns once an executor has claimed it: from then on it needs no host.</summary>
    /// <exception cref="ExecutorFailedException">The executor could not be started or failed before its claim; surely nothing of the step has run. Asking again is safe.</exception>
    public async Task Start(StepBundle bundle, CancellationToken cancel)
    {
        var paths = PathsOf(bundle.Ticket);
        using (await locks.Enter(bundle.Ticket, cancel)) await start.Start(paths, bundle, cancel);
    }

    /// <summary>Frames from byte <paramref name="fromOffset"/> on, live, to the end of the run. A frame's payload is valid until the next one is asked for.</summary>
    /// <exception cref="RunUnknownException">The ticket was never started, or was completed.</exception>
    public IAsyncEnumerable<Frame> Watch(Ticket ticket, long fromOffset, CancellationToken cancel) => watch.Frames(PathsOf(ticket), fromOffset, cancel);

    /// <summary>Writes the wish down that the run ends, and passes it on; a no-op when the ticket is unknown or its run has ended.</summary>
    public async Task Cancel(Ticket ticket, CancellationToken cancel)
    {
        using (await locks.Enter(ticket, cancel)) RunCancel.Cancel(PathsOf(ticket));
    }

    /// <summary>Forgets the ticket but for its tombstone, and deletes all of it. A run that still lives is killed first.</summary>
    public async Task Complete(Ticket ticket, CancellationToken cancel)
    {
        using (await locks.Enter(ticket, cancel)) await completion.Complete(PathsOf(ticket), cancel);
    }

    /// <summary>How much of the file the cache holds, and whether that is all of it with the right content.</summary>
    public Task<HeldFile> Has(string sha256, CancellationToken cancel) => cache.Has(sha256, cancel);

    /// <summary>Takes the file's bytes from byte <paramref name="from"/> on. A call that breaks off leaves what has come.</summary>
    /// <exception cref="InvalidDataException">Less is held, or the content has another hash and nothing was kept: put it again from the start.</exception>
    public Task Put(string sha256, Stream content, long from, CancellationToken cancel) => cache.Put(sha256, content, from, cancel);

    /// <summary>A file that the cache holds as a whole.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public Stream Open(string sha256) => cache.Open(sha256);

    /// <summary>Runs whose executor lives.</summary>
    public int CountRunning() => sweep.CountRunning();

    /// <summary>A kept artifact.</summary>
    /// <exception cref="RunUnknownException">The ticket was never started, or was completed.</exception>
    /// <exception cref="FileNotFoundException">The run kept no artifact of this number.</exception>
    public Stream Get(Ticket ticket, int number)
    {
        var paths = PathsOf(ticket);
        if (!Directory.Exists(paths.Records)) throw new RunUnknownException(ticket);
        if (!File.Exists(paths.Artifact(number))) throw new FileNotFoundException($"The run of ticket {ticket} kept no artifact {number}.");
        return new FileStream(paths.Artifact(number), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>Free space where workspaces lie.</summary>
    public long FreeDiskBytes() => new DriveInfo(root).AvailableFreeSpace;

    public Task<HostDescription> Describe(CancellationToken cancel) => survey.Describe(cancel);

    /// <summary>Lets go; runs live on.</summary>
    public void Dispose()
    {
        directories.Dispose();
        executors.Dispose();
        survey.Dispose();
    }

    private RunPaths PathsOf(Ticket ticket) =>
        RunPaths.IsReserved(ticket) ? throw new ArgumentException($"'{ticket}' cannot be a ticket on a worker: the name is the worker's own.", nameof(ticket)) : new RunPaths(root, ticket);
}
