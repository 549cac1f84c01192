using System.Runtime.Versioning;
using Longshore.Os.Failpoints;
using Longshore.Os.Processes;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Steps.Runs;

/// <summary>
/// The life of the executor's process: it outlives whoever started it, claims one try of one ticket, runs it, and ends. Until it has claimed, it may be
/// killed or may fail without any trace; from then on the journal is its only word. It may be started long before there is a bundle for it.
/// </summary>
/// <param name="root">The worker's root, absolute.</param>
[SupportedOSPlatform("linux")]
public sealed class StepExecutor(string root, TimeProvider time)
{
    /// <summary>How lists of processes show one that waits for its bundle.</summary>
    public const string NameWhileIdle = "longshore-idle";

    private const string Name = "longshore-step";

    /// <summary>Written to standard output once the try is claimed.</summary>
    public const byte ClaimedSign = (byte)'C';

    /// <summary>The journal tells what became of the run.</summary>
    public const int Done = 0;

    /// <summary>Nothing was started: no whole bundle came, or its try was given up.</summary>
    public const int NotClaimed = 3;

    /// <summary>Runs the try; the bundle comes on standard input.</summary>
    /// <returns>The process's exit code.</returns>
    public int Run()
    {
        // 1. Part from the starter: its terminal, its session, its descriptors.
        OwnProcess.StartSession();
        OwnProcess.HideMemory();
        OwnProcess.KeepDescriptorsToItself();
        OwnProcess.ShowAs(NameWhileIdle);
        using var stop = new StopWish();

        // 2. The whole bundle, or nothing.
        using var input = new SafeFileHandle(0, ownsHandle: false);
        if (BundleTransfer.TryRead(input, out var attempt) is not { } bundle) return NotClaimed;
        OwnProcess.ShowAs(Name);
        Failpoint.Pass("step.bundle-read");
        var paths = new RunPaths(root, bundle.Ticket);

        // 3. The fence.
        var self = ProcessIdentity.OfSelf();
        if (!RunClaims.TryClaim(paths, attempt, new RunClaim(self, bundle.CancelGrace))) return NotClaimed;
        Failpoint.Pass("step.claimed");
        Report();
        OwnProcess.DropStandardStreams();
        stop.LookForFile(paths);

        // 4. The run.
        using var run = new StepRun(paths, bundle, stop, time);
        try
        {
            run.Run(self);
        }
        catch
        {
            // What the journal cannot tell must not go on; the host concludes that the run was interrupted.
            KillAll(paths);
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

    private void KillAll(RunPaths paths)
    {
        var hunt = new ProcessHunt(new ProcessQuarry { Ancestor = Environment.ProcessId, Session = Environment.ProcessId, Mark = paths.Mark });
        var poll = new DescriptorPoll(0);
        var start = time.GetTimestamp();
        while (!hunt.Round() && time.GetElapsedTime(start) < TimeSpan.FromMinutes(1)) poll.Wait(TimeSpan.FromMilliseconds(10));
    }
}
