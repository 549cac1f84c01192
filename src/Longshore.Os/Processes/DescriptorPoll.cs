using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Longshore.Os.Native;
using Microsoft.Win32.SafeHandles;

namespace Longshore.Os.Processes;

/// <summary>Waits until one of a few descriptors can be read. Not thread-safe.</summary>
/// <param name="places">Number of descriptors, each known by its place from 0.</param>
[SupportedOSPlatform("linux")]
public sealed class DescriptorPoll(int places)
{
    private readonly PollEntry[] entries = Enumerable.Repeat(new PollEntry { Descriptor = -1, Wanted = PollEntry.Readable }, places).ToArray();

    /// <summary>From now on waits for <paramref name="file"/>, too; the caller keeps it open.</summary>
    public void Watch(int place, SafeFileHandle file) => entries[place].Descriptor = (int)file.DangerousGetHandle();

    /// <summary>The place is passed over until watched again.</summary>
    public void Forget(int place) => entries[place].Descriptor = -1;

    /// <param name="atMost">Longest wait; null = until something can be read.</param>
    public void Wait(TimeSpan? atMost)
    {
        // Rounded up: a rest of less than a millisecond must not become a busy loop.
        var milliseconds = atMost is { } limit ? (int)Math.Clamp(Math.Ceiling(limit.TotalMilliseconds), 0, int.MaxValue) : -1;
        foreach (ref var entry in entries.AsSpan()) entry.Seen = 0;
        // A signal ends the wait early; the caller looks and waits again.
        if (Libc.Poll(entries, (ulong)entries.Length, milliseconds) < 0 && Marshal.GetLastPInvokeError() != Libc.InterruptedCall)
            throw SystemError.Last("Cannot wait for a descriptor");
    }

    /// <summary>After <see cref="Wait"/>: there is something to read, or the other end was closed.</summary>
    public bool IsReady(int place) => entries[place].Descriptor >= 0 && entries[place].Seen != 0;
}
