using Microsoft.Win32.SafeHandles;

namespace Longshore.Steps.Journals;

/// <summary>
/// Appends frames to a journal. Not thread-safe. When the disk is full nothing is lost: frames stay in memory, <see cref="IsStalled"/> says so, and the
/// owner stops taking in more until <see cref="TryFlush"/> succeeds.
/// </summary>
public sealed class JournalWriter : IDisposable
{
    private const int NoSpace = 28;
    private const int QuotaReached = 122;

    private readonly SafeFileHandle file;
    // Most runs write little: a block of log lines makes it grow.
    private byte[] pending = new byte[8 * 1024];
    private int pendingLength;
    private long written;

    private JournalWriter(SafeFileHandle file, long written) => (this.file, this.written) = (file, written);

    /// <summary>Byte position after the last frame appended.</summary>
    public long End => written + pendingLength;

    /// <summary>Frames wait in memory because the disk is full.</summary>
    public bool IsStalled => pendingLength > 0;

    /// <summary>Starts the journal at <paramref name="path"/>, which must not exist yet.</summary>
    /// <exception cref="IOException">It exists, or cannot be created.</exception>
    public static JournalWriter Create(string path)
    {
        var writer = new JournalWriter(File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite), 0);
        writer.Add(JournalFormat.Magic);
        return writer;
    }

    /// <summary>Goes on with the journal of a writer that is gone, after cutting off what lies behind its last whole frame.</summary>
    /// <param name="end">Where the last whole frame ends (<see cref="JournalReader.Position"/>).</param>
    public static JournalWriter Continue(string path, long end)
    {
        var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.SetLength(file, end);
        var writer = new JournalWriter(file, end);
        if (end == 0) writer.Add(JournalFormat.Magic);
        return writer;
    }

    /// <summary>Appends a frame and hands it to the operating system, from where it survives our own end.</summary>
    /// <exception cref="IOException">The file cannot be written for another reason than a full disk.</exception>
    public void Append(FrameKind kind, ReadOnlySpan<byte> payload)
    {
        if (payload.Length > JournalFormat.LongestPayload) throw new ArgumentException($"A frame of {payload.Length} bytes is too long.", nameof(payload));
        Span<byte> header = stackalloc byte[JournalFormat.FrameHeaderLength];
        JournalFormat.WriteHeader(header, kind, payload);
        Add(header);
        Add(payload);
        TryFlush();
    }

    /// <summary>Writes what waits in memory.</summary>
    /// <returns>False: the disk is (still) full.</returns>
    /// <exception cref="IOException">The file cannot be written for another reason.</exception>
    public bool TryFlush()
    {
        if (pendingLength == 0) return true;
        try
        {
            // At a fixed position: whatever part of it an earlier try has written is simply written again.
            RandomAccess.Write(file, pending.AsSpan(0, pendingLength), written);
        }
        catch (IOException full) when (full.HResult is NoSpace or QuotaReached)
        {
            return false;
        }
        written += pendingLength;
        pendingLength = 0;
        return true;
    }

    /// <summary>Returns once all that was flushed is on stable storage.</summary>
    /// <exception cref="IOException">It may be lost by a power cut: it must not be relied on.</exception>
    public void Sync() => RandomAccess.FlushToDisk(file);

    public void Dispose() => file.Dispose();

    private void Add(ReadOnlySpan<byte> bytes)
    {
        var needed = pendingLength + bytes.Length;
        if (needed > pending.Length) Array.Resize(ref pending, Math.Max(needed, pending.Length * 2));
        bytes.CopyTo(pending.AsSpan(pendingLength));
        pendingLength = needed;
    }
}
