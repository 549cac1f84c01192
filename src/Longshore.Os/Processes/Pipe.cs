using System.Runtime.Versioning;
using Longshore.Os.Native;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Os.Processes;

/// <summary>Both ends of an anonymous pipe; no child inherits them unless a <see cref="SpawnRequest"/> names them.</summary>
[SupportedOSPlatform("linux")]
public sealed class Pipe : IDisposable
{
    private const int SetSize = 1031;

    private Pipe(SafeFileHandle read, SafeFileHandle write) => (Read, Write) = (read, write);

    public SafeFileHandle Read { get; }

    public SafeFileHandle Write { get; }

    /// <param name="capacity">Bytes it should hold; the kernel may grant less. 0 = its default of 64 KiB.</param>
    /// <exception cref="IOException">Too many open files.</exception>
    public static Pipe Create(int capacity = 0)
    {
        Span<int> ends = stackalloc int[2];
        if (Libc.Pipe(ends, Libc.CloseOnExec) != 0) throw SystemError.Last("Cannot make a pipe");
        if (capacity > 0) _ = Libc.Control(ends[1], SetSize, capacity);
        return new Pipe(new SafeFileHandle(ends[0], ownsHandle: true), new SafeFileHandle(ends[1], ownsHandle: true));
    }

    public void Dispose()
    {
        Read.Dispose();
        Write.Dispose();
    }
}
