using System.Runtime.Versioning;
using Longshore.Os.Native;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Os.Processes;

/// <summary>A pipe that wakes a thread that waits in <see cref="DescriptorPoll"/>. Any thread may ring.</summary>
[SupportedOSPlatform("linux")]
public sealed class WakeUp : IDisposable
{
    private readonly Pipe pipe = Pipe.Create();

    public WakeUp()
    {
        pipe.Read.MakeNonBlocking();
        pipe.Write.MakeNonBlocking();
    }

    /// <summary>Readable once somebody has rung.</summary>
    public SafeFileHandle Handle => pipe.Read;

    /// <summary>Wakes the waiting thread; a full pipe means that it is being woken already.</summary>
    public void Ring()
    {
        try
        {
            _ = Libc.Write(pipe.Write, [1], 1);
        }
        catch (ObjectDisposedException)
        {
            // Nobody waits any more.
        }
    }

    /// <summary>Takes all rings so far.</summary>
    public void Clear()
    {
        Span<byte> rings = stackalloc byte[64];
        while (Libc.Read(pipe.Read, rings, rings.Length) > 0)
        {
        }
    }

    public void Dispose() => pipe.Dispose();
}
