using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Longshore.Os.Processes;
using Longshore.Steps.Journals;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Steps.Runs;

/// <summary>The wish from outside that the run ends: SIGTERM, whose reason is whether the ticket's cancel file exists.</summary>
[SupportedOSPlatform("linux")]
internal sealed class StopWish : IDisposable
{
    private readonly WakeUp wakeUp = new();
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration registration;
    private RunPaths? paths;

    public StopWish()
    {
        registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            // The run ends by its own rules, not by the runtime's.
            context.Cancel = true;
            source.Cancel();
            wakeUp.Ring();
        });
    }

    /// <summary>Readable once the wish has come.</summary>
    public SafeFileHandle Handle => wakeUp.Handle;

    /// <summary>For work that can be left early.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>The wish as it stands now.</summary>
    public StopReason Reason => !source.IsCancellationRequested ? StopReason.None : paths is not null && File.Exists(paths.CancelWish) ? StopReason.Canceled : StopReason.Terminated;

    /// <summary>From now on the wish is about this run. A host that wrote it down before it could know whom to signal did not signal: looks once for the file.</summary>
    public void LookForFile(RunPaths run)
    {
        paths = run;
        if (File.Exists(paths.CancelWish)) source.Cancel();
    }

    public void Clear() => wakeUp.Clear();

    public void Dispose()
    {
        registration.Dispose();
        source.Dispose();
        wakeUp.Dispose();
    }
}
