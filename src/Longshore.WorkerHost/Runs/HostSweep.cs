using System.Collections.Immutable;
using System.Runtime.Versioning;
using Longshore.Os.Files;
using Longshore.Steps.Runs;
using Longshore.Steps.Tickets;
using Longshore.WorkerHost.Files;

namespace Longshore.WorkerHost.Runs;

/// <summary>Takes up at start what the host before left: one broken ticket must not keep the others from it.</summary>
[SupportedOSPlatform("linux")]
internal sealed class HostSweep(string root, RunHostOptions options, TicketLocks locks, RunEnding ending, RunCompletion completion, TimeProvider time)
{

    private readonly ImmutableArray<Ticket>.Builder interrupted = ImmutableArray.CreateBuilder<Ticket>();
    private readonly ImmutableArray<Ticket>.Builder running = ImmutableArray.CreateBuilder<Ticket>();
    private readonly ImmutableArray<string>.Builder problems = ImmutableArray.CreateBuilder<string>();

    public async Task<SweepReport> Run(CancellationToken cancel)
    {
        foreach (var ticket in TicketsIn(RunPaths.JournalsOf(root)).Union(TicketsIn(root)).ToList())
        {
            try
            {
                using (await locks.Enter(ticket, cancel)) await TakeUp(new RunPaths(root, ticket), cancel);
            }
            catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                problems.Add($"Ticket {ticket}: {broken.Message}");
            }
        }
        Tidy();
        return new SweepReport(interrupted.DrainToImmutable(), running.DrainToImmutable(), problems.DrainToImmutable());
    }

    /// <summary>Runs whose executor lives; one with a damaged claim does not count.</summary>
    public int CountRunning() => TicketsIn(RunPaths.JournalsOf(root)).Count(IsRunning);

    private bool IsRunning(Ticket ticket)
    {
        try
        {
            return RunClaims.Find(new RunPaths(root, ticket), out _) is { Executor.IsAlive: true };
        }
        catch (Exception gone) when (gone is IOException or InvalidDataException)
        {
            return false;
        }
    }

    private async Task TakeUp(RunPaths paths, CancellationToken cancel)
    {
        // Killed in the middle of completing; or a workspace that lost its records, which no watcher can reach.
        if (File.Exists(paths.Tombstone) || !Directory.Exists(paths.Records))
        {
            await completion.Complete(paths, cancel);
            return;
        }
        // Without a claim it is for the next Start, Watch or Complete to decide.
        if (RunClaims.Find(paths, out _) is not { } claim) return;
        if (claim.Executor.IsAlive)
        {
            running.Add(paths.Ticket);
            if (File.Exists(paths.CancelWish)) RunCancel.PassOn(paths);
        }
        else if (JournalScan.Of(paths.Journal).End is null)
        {
            await ending.Conclude(paths, claim, cancel);
            interrupted.Add(paths.Ticket);
        }
    }

    private void Tidy()
    {
        foreach (var trash in Directory.EnumerateDirectories(RunPaths.TrashOf(root)).ToList())
            if (!TreeDeletion.TryDelete(trash)) problems.Add($"'{trash}' cannot be deleted: it holds files of another user or a mount.");
        foreach (var tombstone in new DirectoryInfo(RunPaths.CompletedOf(root)).EnumerateFiles().ToList())
            if (time.GetUtcNow() - tombstone.LastWriteTimeUtc > options.TombstoneAge) tombstone.Delete();
        HalfFile.DeleteOld(RunPaths.CacheOf(root), time);
    }

    private static IEnumerable<Ticket> TicketsIn(string directory)
    {
        foreach (var entry in Directory.EnumerateDirectories(directory))
            if (Ticket.TryParse(Path.GetFileName(entry), null, out var ticket) && !RunPaths.IsReserved(ticket)) yield return ticket;
    }
}
