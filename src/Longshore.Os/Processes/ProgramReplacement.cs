using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Longshore.Os.Native;

namespace Longshore.Os.Processes;

/// <summary>Makes this process go on as another program: same process id, same children, no open files of ours.</summary>
[SupportedOSPlatform("linux")]
public static class ProgramReplacement
{
    /// <summary>Returns only by its exception: all threads end, and the program begins.</summary>
    /// <exception cref="IOException">The program cannot be started; this one goes on.</exception>
    public static unsafe void Become(string program, params IReadOnlyList<string> arguments)
    {
        var words = new byte*[arguments.Count + 2];
        words[0] = Marshalled(program);
        for (var index = 0; index < arguments.Count; index++) words[index + 1] = Marshalled(arguments[index]);
        try
        {
            fixed (byte** list = words) _ = Libc.Execute(program, list);
            throw SystemError.Last($"Cannot go on as '{program}'");
        }
        finally
        {
            foreach (var word in words) Marshal.FreeCoTaskMem((nint)word);
        }
    }

    /// <summary>The kernel kills this process, also as another program, unless <see cref="DisarmDeadline"/> is called in time.</summary>
    /// <param name="within">Whole seconds count.</param>
    public static void ArmDeadline(TimeSpan within) => _ = Libc.Alarm((uint)within.TotalSeconds);

    /// <summary>Takes the deadline back; a no-op without one.</summary>
    public static void DisarmDeadline() => _ = Libc.Alarm(0);

    private static unsafe byte* Marshalled(string text) => (byte*)Marshal.StringToCoTaskMemUTF8(text);
}
