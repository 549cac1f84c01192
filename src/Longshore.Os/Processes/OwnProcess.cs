using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Longshore.Os.Native;

namespace Longshore.Os.Processes;

/// <summary>What a process arranges for itself before it starts others.</summary>
[SupportedOSPlatform("linux")]
public static class OwnProcess
{
    /// <summary>Leaves the session, the terminal and the process group of whoever started it; a no-op when it leads its session already.</summary>
    public static void StartSession() => _ = Libc.SetSession();

    /// <summary>The name that lists of processes show for it.</summary>
    /// <param name="name">At most 15 bytes; the rest is cut off.</param>
    public static void ShowAs(string name) => _ = Libc.Control(Libc.SetName, name);

    /// <summary>Orphans among its descendants become its children instead of init's: none of them escapes its sight.</summary>
    /// <exception cref="IOException">The kernel refuses (older than 3.4).</exception>
    public static void AdoptOrphans()
    {
        if (Libc.Control(Libc.BecomeSubreaper, 1, 0, 0, 0) != 0) throw SystemError.Last("Cannot become a subreaper");
    }

    /// <summary>Its memory holds secrets: no core file, no debugger and no reading of its memory by processes of the same user.</summary>
    public static void HideMemory()
    {
        const int coreFile = 4;
        _ = Libc.SetLimit(coreFile, [0, 0]);
        _ = Libc.Control(Libc.SetDumpable, 0, 0, 0, 0);
    }

    /// <summary>Descriptors from 3 on that it got from whoever started it are not handed on to its children.</summary>
    public static void KeepDescriptorsToItself()
    {
        const int closeRange = 436;
        const int closeOnExecOnly = 4;
        const int first = 3;
        // Kernels before 5.11 do not know the call. Ours are made with the flag anyway; it is for those of a careless starter.
        _ = Libc.Call(closeRange, first, int.MaxValue, closeOnExecOnly, 0);
    }

    /// <summary>Standard input, output and error lead nowhere from now on; whoever read them sees their end.</summary>
    public static void DropStandardStreams()
    {
        var nothing = Libc.Open("/dev/null", Libc.ReadWrite | Libc.CloseOnExec);
        if (nothing < 0) throw SystemError.Last("Cannot open /dev/null");
        for (var descriptor = 0; descriptor <= 2; descriptor++) _ = Libc.Duplicate(nothing, descriptor);
        _ = Libc.Close(nothing);
    }
}
