using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Longshore.Os.Native;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Os.Processes;

/// <summary>
/// Collects every child of this process, also those it inherits as a subreaper, on a thread of its own, until there is none. Then nothing of what it
/// started lives any more, whatever it called itself.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class ChildReaper : IDisposable
{
    private readonly WakeUp news = new();
    private readonly ConcurrentDictionary<int, ProcessEnd> ends = new();
    private readonly int awaited;
    private volatile bool childless;

    /// <param name="awaited">The child whose end is kept; others are only collected.</param>
    public ChildReaper(int awaited)
    {
        this.awaited = awaited;
        new Thread(Collect) { IsBackground = true, Name = "child reaper" }.Start();
    }

    /// <summary>Readable when <see cref="End"/> or <see cref="IsChildless"/> has changed; <see cref="Look"/> clears it.</summary>
    public SafeFileHandle Handle => news.Handle;

    /// <summary>How the awaited child ended; null while it lives.</summary>
    public ProcessEnd? End => ends.GetValueOrDefault(awaited);

    /// <summary>This process has no child and no descendant left.</summary>
    public bool IsChildless => childless;

    /// <summary>Takes the news.</summary>
    public void Look() => news.Clear();

    public void Dispose() => news.Dispose();

    private void Collect()
    {
        while (true)
        {
            var child = Libc.Wait(-1, out var status, 0);
            if (child == awaited) ends[child] = ProcessEnd.FromStatus(status);
            else if (child < 0 && Marshal.GetLastPInvokeError() != Libc.InterruptedCall) break;
            if (child == awaited) news.Ring();
        }
        childless = true;
        news.Ring();
    }
}
