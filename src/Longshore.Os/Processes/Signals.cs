using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Longshore.Os.Native;

namespace Longshore.Os.Processes;

/// <summary>Sends signals.</summary>
[SupportedOSPlatform("linux")]
public static class Signals
{
    /// <summary>Signals one process.</summary>
    /// <returns>False: it is gone, or belongs to another user.</returns>
    public static bool Send(int process, Signal signal) => Libc.Kill(process, (int)signal) == 0;

    /// <summary>Signals every process of a group in one step, so that none of them forks away meanwhile.</summary>
    /// <returns>False: the group is empty, or belongs to another user.</returns>
    public static bool SendToGroup(int group, Signal signal) => Libc.Kill(-group, (int)signal) == 0;

    /// <summary>Signals exactly the process that is meant: one that has got its id since then is left alone.</summary>
    /// <returns>False: it is gone, or belongs to another user.</returns>
    public static bool Send(ProcessIdentity process, Signal signal)
    {
        const int open = 434;
        const int sendSignal = 424;
        var descriptor = (int)Libc.Call(open, process.Id, 0, 0, 0);
        // Kernels before 5.3: the instant between looking and signalling remains.
        if (descriptor < 0) return Marshal.GetLastPInvokeError() == Libc.NoSuchCall && process.IsAlive && Send(process.Id, signal);
        try
        {
            return process.IsAlive && Libc.Call(sendSignal, descriptor, (int)signal, 0, 0) == 0;
        }
        finally
        {
            _ = Libc.Close(descriptor);
        }
    }
}
