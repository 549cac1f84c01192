using Microsoft.Win32.SafeHandles;

namespace Longshore.Steps.Journals;

/// <summary>Reads frames of a journal that may still be growing. Not thread-safe.</summary>
public sealed class JournalReader : IDisposable
{
    private readonly SafeFileHandle file;
    private byte[] buffer = new byte[160 * 1024];
    private int start;
    private int length;

    private JournalReader(SafeFileHandle file, long position) => (this.file, Position) = (file, position);

    /// <summary>Byte position after the last frame read: where the next one begins, or will.</summary>
    public long Position { get; private set; }

    /// <summary>Bytes of the file now; more than <see cref="Position"/> after a failed <see cref="TryRead"/> = a frame that is not whole (yet).</summary>
    public long Length => RandomAccess.GetLength(file);

    /// <summary>Opens a journal to read the frames from byte <paramref name="fromOffset"/> on; 0 = all.</summary>
    /// <exception cref="FileNotFoundException">There is no journal yet.</exception>
    public static JournalReader Open(string path, long fromOffset) =>
        new(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), Math.Max(fromOffset, JournalFormat.FirstFrame));

    /// <summary>Reads the next frame.</summary>
    /// <returns>False: no further frame is whole (yet).</returns>
    /// <exception cref="InvalidDataException">What lies at <see cref="Position"/> is no frame, or not the one that was written.</exception>
    public bool TryRead(out Frame frame)
    {
        frame = default;
        if (!TryHave(JournalFormat.FrameHeaderLength)) return false;
        var payloadLength = JournalFormat.LengthOf(buffer.AsSpan(start));
        if (payloadLength > JournalFormat.LongestPayload) throw Damaged($"a length of {payloadLength}");
        var whole = JournalFormat.FrameHeaderLength + (int)payloadLength;
        if (!TryHave(whole)) return false;
        var header = buffer.AsSpan(start, JournalFormat.FrameHeaderLength);
        var payload = buffer.AsMemory(start + JournalFormat.FrameHeaderLength, (int)payloadLength);
        if (!JournalFormat.IsSound(header, payload.Span)) throw Damaged("a wrong checksum");
        frame = new Frame(JournalFormat.KindOf(header), Position, Position + whole, payload);
        start += whole;
        length -= whole;
        Position += whole;
        return true;
    }

    /// <summary>Passes over a damaged stretch to the next sound frame behind it.</summary>
    /// <returns>Bytes passed over; 0: there is no sound frame behind <see cref="Position"/>.</returns>
    public long SkipDamage()
    {
        if (JournalSearch.NextFrame(file, Position + 1) is not { } next) return 0;
        var skipped = next - Position;
        Position = next;
        start = length = 0;
        return skipped;
    }

    public void Dispose() => file.Dispose();

    private InvalidDataException Damaged(string how) => new($"The journal is damaged at byte {Position}: the frame there has {how}.");

    private bool TryHave(int wanted)
    {
        if (length >= wanted) return true;
        // Bytes read before they were whole may have been a crash's leftovers that were cut off since: read the frame anew.
        if (wanted > buffer.Length) buffer = new byte[wanted];
        start = 0;
        length = RandomAccess.Read(file, buffer, Position);
        return length >= wanted;
    }
}
