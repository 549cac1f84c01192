using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using Longshore.Os.Failpoints;
using Longshore.Os.Files;
using Longshore.Os.Processes;
using Longshore.Steps.Journals;
using Longshore.Steps.Runs;

namespace Longshore.WorkerHost.Runs;

/// <summary>Follows a journal while it grows, and sees to it that it ends.</summary>
[SupportedOSPlatform("linux")]
internal sealed class RunWatch(DirectoryWatch directories, TicketLocks locks, RunEnding ending, TimeProvider time)
{
    // The bell rings with every frame; this is for rings that the machine lost, and to see an executor vanish.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>Frames from <paramref name="from"/> on, to the end frame.</summary>
    public async IAsyncEnumerable<Frame> Frames(RunPaths paths, long from, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var bell = new SemaphoreSlim(0, 1);
        void Ring()
        {
            lock (bell)
            {
                if (bell.CurrentCount == 0) bell.Release();
            }
        }
        using var subscription = directories.Add(paths.Records, Ring);
        await using var timer = time.CreateTimer(_ => Ring(), null, BetweenLooks, BetweenLooks);
        using var journal = new WatchedJournal(paths.Journal, from);

        while (true)
        {
            // Looked at before the journal is read: what an executor wrote before it ended is not missed.
            var orphaned = await Orphaned(paths, cancel);
            while (journal.TryRead(isGrowing: orphaned is null, out var frame))
            {
                Failpoint.Pass("host.frame-given");
                yield return frame;
                if (frame.IsEnd) yield break;
            }
            if (orphaned is null) await bell.WaitAsync(cancel);
            else using (await locks.Enter(paths.Ticket, cancel)) await ending.Conclude(paths, orphaned, cancel);
        }
    }

    /// <returns>The claim of an executor that is gone; null while it lives.</returns>
    /// <exception cref="RunUnknownException">Nothing was ever started under the ticket, and what may be on its way has lost its right to.</exception>
    private async Task<RunClaim?> Orphaned(RunPaths paths, CancellationToken cancel)
    {
        if (RunClaims.Find(paths, out _) is { } claim)
        {
            if (claim.Executor.IsAlive) KillWhenOverdue(paths, claim);
            return claim.Executor.IsAlive ? null : claim;
        }
        // A start may be under way in this host: it holds the lock until there is a claim or none to come.
        using (await locks.Enter(paths.Ticket, cancel))
        {
            if (!Directory.Exists(paths.Records)) throw new RunUnknownException(paths.Ticket);
            if (RunClaims.Find(paths, out var undecided) is null && RunClaims.TryGiveUp(paths, undecided)) throw new RunUnknownException(paths.Ticket);
            return null;
        }
    }

    private void KillWhenOverdue(RunPaths paths, RunClaim claim)
    {
        if (!File.Exists(paths.CancelWish)) return;
        if (time.GetUtcNow() - File.GetLastWriteTimeUtc(paths.CancelWish) > claim.Grace + RunClaim.LongestEnding) _ = Signals.Send(claim.Executor, Signal.Kill);
    }
}
