using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.Versioning;
using Longshore.Os.Native;
using Longshore.Os.Processes;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Os.Files;

/// <summary>
/// Tells within a millisecond that a file in a directory has grown, appeared or gone: one inotify descriptor and one thread for any number of directories.
/// It only rings, it says nothing: whoever is woken looks for himself. A lost ring is possible (limits of the machine), so callers also look from time to time.
/// </summary>
[SupportedOSPlatform("linux")]
public sealed class DirectoryWatch : IDisposable
{
    // modified, moved away, moved here, created, deleted
    private const uint Events = 0x2 | 0x40 | 0x80 | 0x100 | 0x200;
    private const int EventHeaderLength = 16;

    private readonly Lock gate = new();
    private readonly Dictionary<int, List<Action>> bells = [];
    private readonly SafeFileHandle? watch;
    private readonly WakeUp closing = new();
    private readonly Thread? reader;

    public DirectoryWatch()
    {
        var descriptor = Libc.WatchOpen(Libc.CloseOnExec | Libc.NonBlocking);
        // Too many instances on this machine: callers fall back to looking from time to time.
        if (descriptor < 0) return;
        watch = new SafeFileHandle(descriptor, ownsHandle: true);
        reader = new Thread(Listen) { IsBackground = true, Name = "directory watch" };
        reader.Start();
    }

    /// <summary>Calls <paramref name="ring"/> after each change in <paramref name="directory"/> until the result is disposed. It must return at once.</summary>
    public IDisposable Add(string directory, Action ring)
    {
        if (watch is null) return new Subscription(this, -1, ring);
        lock (gate)
        {
            var descriptor = Libc.WatchAdd(watch, directory, Events);
            if (descriptor >= 0)
            {
                if (!bells.TryGetValue(descriptor, out var all)) bells[descriptor] = all = [];
                all.Add(ring);
            }
            return new Subscription(this, descriptor, ring);
        }
    }

    public void Dispose()
    {
        closing.Ring();
        reader?.Join();
        watch?.Dispose();
        closing.Dispose();
    }

    private void Listen()
    {
        var buffer = new byte[16 * 1024];
        var poll = new DescriptorPoll(2);
        poll.Watch(0, watch!);
        poll.Watch(1, closing.Handle);
        while (true)
        {
            poll.Wait(null);
            if (poll.IsReady(1)) return;
            var length = (int)Libc.Read(watch!, buffer, buffer.Length);
            for (var at = 0; at + EventHeaderLength <= length;)
            {
                Ring(BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(at)));
                at += EventHeaderLength + BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(at + 12));
            }
        }
    }

    private void Ring(int descriptor)
    {
        lock (gate)
        {
            if (!bells.TryGetValue(descriptor, out var all)) return;
            foreach (var ring in all) ring();
        }
    }

    private void Remove(int descriptor, Action ring)
    {
        if (descriptor < 0) return;
        lock (gate)
        {
            if (!bells.TryGetValue(descriptor, out var all) || !all.Remove(ring) || all.Count > 0) return;
            bells.Remove(descriptor);
            // Fails when the directory is gone; the kernel has then forgotten the watch by itself.
            _ = Libc.WatchRemove(watch!, descriptor);
        }
    }

    private sealed class Subscription(DirectoryWatch owner, int descriptor, Action ring) : IDisposable
    {
        public void Dispose() => owner.Remove(descriptor, ring);
    }
}
