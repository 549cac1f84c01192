using System.Globalization;
using System.Runtime.Versioning;
using Longshore.Os.Failpoints;
using Longshore.Os.Files;
using Longshore.Os.Processes;
using Longshore.Steps.Journals;
using Longshore.Steps.Runs;

namespace Longshore.WorkerHost.Runs;

/// <summary>Ends what an executor left behind: no process of the run lives on, and its journal gets an end. Callers hold the ticket's lock.</summary>
[SupportedOSPlatform("linux")]
internal sealed class RunEnding(Executors executors, TimeProvider time)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    // What survives SIGKILL for so long hangs in the kernel (reliability.md I12).
    private static readonly TimeSpan Unkillable = TimeSpan.FromMinutes(2);

    /// <summary>Concludes a run whose executor is gone; a no-op when its journal has an end. Only when nothing of the run lives is that end written.</summary>
    public async Task Conclude(RunPaths paths, RunClaim claim, CancellationToken cancel)
    {
        // The journal is read after the executor's end was seen, so nothing can be added to it any more.
        var scan = JournalScan.Of(paths.Journal);
        if (scan.End is not null) return;
        Failpoint.Pass("host.before-kill");
        var killed = await KillLeftovers(paths, claim, cancel);
        Failpoint.Pass("host.leftovers-killed");

        using var journal = JournalWriter.Continue(paths.Journal, scan.SoundEnd);
        journal.Append(FrameKind.Interrupted, FramePayload.Write(new InterruptedFrame(ReasonOf(claim, scan, killed), time.GetUtcNow())));
        if (!journal.TryFlush()) throw new IOException($"The disk is full: the end of ticket {paths.Ticket} cannot be written.");
        journal.Sync();
        DirectorySync.Flush(paths.Records);
        executors.Forget(claim.Executor.Id);
        Failpoint.Pass("host.interrupted-written");
    }

    /// <summary>Kills the executor and everything that it has started.</summary>
    public async Task Kill(RunPaths paths, RunClaim claim, CancellationToken cancel)
    {
        _ = Signals.Send(claim.Executor, Signal.Kill);
        await KillLeftovers(paths, claim, cancel);
        executors.Forget(claim.Executor.Id);
    }

    /// <summary>Lets go of an executor that has written the end of its run; what the run meant to leave behind lives on.</summary>
    public void Release(RunClaim claim)
    {
        _ = Signals.Send(claim.Executor, Signal.Kill);
        executors.Forget(claim.Executor.Id);
    }

    private async Task<string> KillLeftovers(RunPaths paths, RunClaim claim, CancellationToken cancel)
    {
        if (claim.Executor.Boot != BootId.Current) return "";
        var hunt = new ProcessHunt(new ProcessQuarry { Session = SessionOf(claim), Mark = paths.Mark });
        var start = time.GetTimestamp();
        while (!hunt.Round() || claim.Executor.IsAlive)
        {
            if (time.GetElapsedTime(start) > Unkillable) return $" Some of its processes could not be killed within {Unkillable.TotalMinutes:0} min.";
            await Task.Delay(BetweenLooks, time, cancel);
        }
        return hunt.Killed.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {hunt.Killed.Count} of its processes were still running and were killed.");
    }

    /// <summary>The run's session, unless its id has gone to a stranger since.</summary>
    private static int? SessionOf(RunClaim claim) =>
        ProcessStat.Of(claim.Executor.Id) is { } stat && stat.StartTime != claim.Executor.StartTime ? null : claim.Executor.Id;

    private string ReasonOf(RunClaim claim, JournalScan scan, string killed)
    {
        var how = claim.Executor.Boot != BootId.Current
            ? $"The machine was restarted (boot {claim.Executor.Boot} became {BootId.Current})."
            : executors.EndOf(claim.Executor.Id) switch
            {
                ProcessEnd.Signalled signalled => string.Create(CultureInfo.InvariantCulture, $"The step executor (process {claim.Executor.Id}) was ended by signal {signalled.Signal}."),
                ProcessEnd.Exited exited => string.Create(CultureInfo.InvariantCulture, $"The step executor (process {claim.Executor.Id}) ended with code {exited.Code} before it had written a result."),
                _ => string.Create(CultureInfo.InvariantCulture, $"The step executor (process {claim.Executor.Id}) is gone; how it ended was not seen."),
            };
        var last = scan.LastLine is null ? "There was no log line." : $"The last log line was {scan.LastLine}.";
        return string.Create(CultureInfo.InvariantCulture, $"{how}{killed} Whether the script did its work is unknown. {last} The journal ends at byte {scan.SoundEnd}.");
    }
}
