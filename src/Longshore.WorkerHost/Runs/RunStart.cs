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
        var isNew = ExclusiveDirectory.TryCreate(paths.Records);
        Failpoint.Pass("host.ticket-made");
        if (RunClaims.Find(paths, out var attempt) is not null) return;

        // 3. Known, but not claimed: an earlier host was killed before or after it started an executor. That one must lose before the next may start.
        if (!isNew)
        {
            if (!RunClaims.TryGiveUp(paths, attempt)) return;
            attempt++;
            Failpoint.Pass("host.try-given-up");
        }

        FilesOfTickets.Note(paths, bundle);

        // 4. A new executor; if it fails, its try is given up, so that surely nothing has run.
        var failure = await executors.Launch(attempt, bundle, cancel);
        if (failure is null || !RunClaims.TryGiveUp(paths, attempt)) return;
        throw failure;
    }
}
