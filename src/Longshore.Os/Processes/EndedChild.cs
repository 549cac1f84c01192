using System.Runtime.Versioning;
using Longshore.Os.Native;

namespace Longshore.Os.Processes;

/// <summary>Children that this process has inherited from the program it was before (<see cref="ProgramReplacement"/>), which the runtime does not know.</summary>
[SupportedOSPlatform("linux")]
public static class EndedChild
{
    private const int DoNotWait = 1;

    /// <summary>Lets the kernel forget an ended child; a no-op when it lives, is no child of ours or was collected before.</summary>
    public static void Collect(int process) => _ = Libc.Wait(process, out _, DoNotWait);
}
