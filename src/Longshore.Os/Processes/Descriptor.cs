using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Longshore.Os.Native;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Os.Processes;

/// <summary>Reading and writing of pipes without the detours of a stream.</summary>
[SupportedOSPlatform("linux")]
public static class Descriptor
{
    private const int GetFlags = 3;
    private const int SetFlags = 4;

    /// <summary>Reads what is there, at most the length of <paramref name="buffer"/>.</summary>
    /// <returns>Bytes read; 0 = the other end is closed; null = nothing there now (non-blocking descriptors only).</returns>
    /// <exception cref="IOException">The descriptor is broken.</exception>
    public static int? Read(this SafeFileHandle file, Span<byte> buffer)
    {
        while (true)
        {
            var length = (int)Libc.Read(file, buffer, buffer.Length);
            if (length >= 0) return length;
            var error = Marshal.GetLastPInvokeError();
            if (error == Libc.TryAgain) return null;
            if (error != Libc.InterruptedCall) throw SystemError.Of(error, "Cannot read from a pipe");
        }
    }

    /// <summary>Writes as much as fits.</summary>
    /// <returns>Bytes written; null = it is full now (non-blocking descriptors only).</returns>
    /// <exception cref="IOException">Nobody reads any more.</exception>
    public static int? Write(this SafeFileHandle file, ReadOnlySpan<byte> content)
    {
        while (true)
        {
            var length = (int)Libc.Write(file, content, content.Length);
            if (length >= 0) return length;
            var error = Marshal.GetLastPInvokeError();
            if (error == Libc.TryAgain) return null;
            if (error != Libc.InterruptedCall) throw SystemError.Of(error, "Cannot write to a pipe");
        }
    }

    /// <summary>From now on reads and writes return at once.</summary>
    public static void MakeNonBlocking(this SafeFileHandle file) => SetFlag(file, nonBlocking: true);

    /// <summary>From now on reads and writes wait.</summary>
    public static void MakeBlocking(this SafeFileHandle file) => SetFlag(file, nonBlocking: false);

    private static void SetFlag(SafeFileHandle file, bool nonBlocking)
    {
        var descriptor = (int)file.DangerousGetHandle();
        var flags = Libc.Control(descriptor, GetFlags, 0);
        var wanted = nonBlocking ? flags | Libc.NonBlocking : flags & ~Libc.NonBlocking;
        if (flags < 0 || Libc.Control(descriptor, SetFlags, wanted) < 0) throw SystemError.Last("Cannot change the mode of a descriptor");
    }
}
