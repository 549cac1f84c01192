using System.Runtime.Versioning;
using Longshore.Os.Failpoints;
using Longshore.Os.Files;
using Longshore.Steps.Runs;

namespace Longshore.WorkerHost.Runs;

/// <summary>Forgets a ticket. May be killed anywhere and done again. Callers hold the ticket's lock.</summary>
[SupportedOSPlatform("linux")]
internal sealed class RunCompletion(RunEnding ending)
{
    public async Task Complete(RunPaths paths, CancellationToken cancel)
    {
        // 1. Nothing of it runs or can still start: what has not claimed yet loses its right to. A run that has ended has killed what it did not want to keep.
        if (Directory.Exists(paths.Records) && ClaimThatCounts(paths) is { } claim)
        {
            if (JournalScan.Of(paths.Journal).End is null) await ending.Kill(paths, claim, cancel);
            else ending.Release(claim);
        }

        // 2. The tombstone, also for a ticket never heard of: its Start may still be on its way.
        _ = ExclusiveFile.TryCreate(paths.Tombstone, []);
        Failpoint.Pass("host.tombstone-written");

        // 3. Out of sight in two renames, then deleted at leisure.
        var moved = (string?[])[MoveToTrash(paths, paths.Workspace), MoveToTrash(paths, paths.Records)];
        Failpoint.Pass("host.moved-to-trash");
        await Task.Run(() => { foreach (var trash in moved.OfType<string>()) _ = TreeDeletion.TryDelete(trash); }, cancel);
        Failpoint.Pass("host.completed");
    }

    /// <returns>Null: nothing was ever started, nor will be.</returns>
    private static RunClaim? ClaimThatCounts(RunPaths paths) =>
        RunClaims.Find(paths, out var undecided) ?? (RunClaims.TryGiveUp(paths, undecided) ? null : RunClaims.Find(paths, out _));

    private static string? MoveToTrash(RunPaths paths, string directory)
    {
        if (!Directory.Exists(directory)) return null;
        var trash = Path.Combine(RunPaths.TrashOf(paths.Root), $"{paths.Ticket}.{Guid.NewGuid():N}");
        Directory.Move(directory, trash);
        DirectorySync.Flush(Path.GetDirectoryName(directory)!);
        return trash;
    }
}
