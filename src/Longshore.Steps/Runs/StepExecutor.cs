using System.Runtime.Versioning;
using Longshore.Os.Failpoints;
using Longshore.Os.Processes;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Steps.Runs;

/// <summary>
/// The life of the executor's process: it outlives whoever started it, claims one try of one ticket, runs it, and ends. Until it has claimed, it may be
/// killed or may fail without any trace; from then on the journal is its only word.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class StepExecutor(RunPaths paths, int attempt, TimeProvider time)
{
    /// <summary>Written to standard output once the try is claimed.</summary>
    public const byte ClaimedSign = (byte)'C';

    /// <summary>The journal tells what became of the run.</summary>
    public const int Done = 0;

    /// <summary>Nothing was started: no whole bundle came, or the try was given up.</summary>
    public const int NotClaimed = 3;

    /// <summary>Runs the try; the bundle comes on standard input.</summary>
    /// <returns>The process's exit code.</returns>
    public int Run()
    {
        // 1. Part from the starter: its terminal, its session, its descriptors.
        OwnProcess.StartSession();
        OwnProcess.HideMemory();
        OwnProcess.KeepDescriptorsToItself();
        using var stop = new StopWish(paths);

        // 2. The whole bundle, or nothing.
        using var input = new SafeFileHandle(0, ownsHandle: false);
        if (BundleTransfer.TryRead(input) is not { } bundle || bundle.Ticket != paths.Ticket) return NotClaimed;
        Failpoint.Pass("step.bundle-read");

        // 3. The fence.
        var self = ProcessIdentity.OfSelf();
        if (!RunClaims.TryClaim(paths, attempt, new RunClaim(self, bundle.CancelGrace))) return NotClaimed;
        Failpoint.Pass("step.claimed");
        Report();
        OwnProcess.DropStandardStreams();
        stop.LookForFile();

        // 4. The run.
        using var run = new StepRun(paths, bundle, stop, time);
        try
        {
            run.Run(self);
        }
        catch
        {
            // What the journal cannot tell must not go on; the host concludes that the run was interrupted.
            KillAll();
            throw;
        }
        return Done;
    }

    private static void Report()
    {
        using var output = new SafeFileHandle(1, ownsHandle: false);
        try
        {
            _ = output.Write([ClaimedSign]);
        }
        catch (IOException)
        {
            // The starter has died; the next one finds the claim.
        }
    }

    private void KillAll()
    {
        var hunt = new ProcessHunt(new ProcessQuarry { Ancestor = Environment.ProcessId, Session = Environment.ProcessId, Mark = paths.Mark });
        var poll = new DescriptorPoll(0);
        var start = time.GetTimestamp();
        while (!hunt.Round() && time.GetElapsedTime(start) < TimeSpan.FromMinutes(1)) poll.Wait(TimeSpan.FromMilliseconds(10));
    }
}
