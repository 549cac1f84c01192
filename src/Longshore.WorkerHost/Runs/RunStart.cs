using System.Runtime.Versioning;
using Longshore.Os.Failpoints;
using Longshore.Os.Files;
using Longshore.Steps.Bundles;
using Longshore.Steps.Runs;
using Longshore.WorkerHost.Files;

namespace Longshore.WorkerHost.Runs;

/// <summary>Starts a ticket's run at most once, however often it is asked to and wherever it was killed before (<see cref="RunClaims"/>).</summary>
[SupportedOSPlatform("linux")]
internal sealed class RunStart(Executors executors)
{
    /// <exception cref="ExecutorFailedException">Nothing has run.</exception>
    public async Task Start(RunPaths paths, StepBundle bundle, CancellationToken cancel)
    {
        // 1. Completed: its result was taken; a Start that comes now was on its way for long.
        if (File.Exists(paths.Tombstone)) return;

        // 2. Known? Whoever makes the directory is the first. Its name becomes durable with the claim, before which nothing can have run.
        var isNew = MakeTicket(paths);
        Failpoint.Pass("host.ticket-made");
        if (RunClaims.Find(paths, out var attempt) is not null) return;

        // 3. Known, but not claimed: an earlier host was killed before or after it started an executor. That one must lose before the next may start.
        if (!isNew)
        {
            if (!RunClaims.TryGiveUp(paths, attempt)) return;
            attempt++;
            Failpoint.Pass("host.try-given-up");
        }

        NoteFiles(paths, bundle);

        // 4. A new executor; if it fails, its try is given up, so that surely nothing has run.
        var failure = await executors.Launch(attempt, bundle, cancel);
        if (failure is null || !RunClaims.TryGiveUp(paths, attempt)) return;
        throw failure;
    }

    private static bool MakeTicket(RunPaths paths)
    {
        try
        {
            return ExclusiveDirectory.TryCreate(paths.Records);
        }
        catch (IOException full) when (!Directory.Exists(paths.Records))
        {
            throw NotWritten(full);
        }
    }

    // Nobody has claimed the ticket here, and no executor of this try was started.
    private static void NoteFiles(RunPaths paths, StepBundle bundle)
    {
        try
        {
            FilesOfTickets.Note(paths, bundle);
        }
        catch (IOException full)
        {
            throw NotWritten(full);
        }
    }

    private static ExecutorFailedException NotWritten(IOException full) => new($"The step cannot be written down on the worker's disk: {full.Message}", full);
}
