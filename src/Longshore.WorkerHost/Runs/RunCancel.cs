using System.Runtime.Versioning;
using Longshore.Os.Failpoints;
using Longshore.Os.Files;
using Longshore.Os.Processes;
using Longshore.Steps.Runs;

namespace Longshore.WorkerHost.Runs;

/// <summary>Passes the wish on that a run ends.</summary>
[SupportedOSPlatform("linux")]
internal static class RunCancel
{
    /// <summary>Writes the wish down, then signals the executor: one that claims in between finds the file. Idempotent.</summary>
    public static void Cancel(RunPaths paths)
    {
        if (!Directory.Exists(paths.Records)) return;
        _ = ExclusiveFile.TryCreate(paths.CancelWish, "cancel\n"u8);
        Failpoint.Pass("host.cancel-written");
        PassOn(paths);
        Failpoint.Pass("host.cancel-sent");
    }

    /// <summary>Signals the executor of a run whose wish is written down; a no-op when there is no executor.</summary>
    public static void PassOn(RunPaths paths)
    {
        if (RunClaims.Find(paths, out _) is not { } claim) return;
        // A stopped executor would not see SIGTERM before somebody lets it go on.
        if (Signals.Send(claim.Executor, Signal.Terminate)) _ = Signals.Send(claim.Executor, Signal.Continue);
    }
}
