using System.Buffers.Binary;
using Longshore.Steps.Journals;

namespace Longshore.WorkerHost.Verbs;

/// <summary>
/// Frames on their way out of a machine: offset and next offset (int64 each), length of the payload (int32), kind (1 byte), payload. Little endian. A header
/// of kind 0 is a heartbeat. Offsets are sent because frames that stand for damage do not follow from the lengths.
/// </summary>
public static class FrameTransfer
{
    private const int HeaderLength = (2 * sizeof(long)) + sizeof(int) + 1;

    public static ReadOnlyMemory<byte> Heartbeat { get; } = new byte[HeaderLength];

    /// <summary>Bytes of the frame on its way.</summary>
    public static int LengthOf(in Frame frame) => HeaderLength + frame.Payload.Length;

    /// <summary>The frame as bytes.</summary>
    public static byte[] Write(in Frame frame)
    {
        var all = new byte[HeaderLength + frame.Payload.Length];
        BinaryPrimitives.WriteInt64LittleEndian(all, frame.Offset);
        BinaryPrimitives.WriteInt64LittleEndian(all.AsSpan(8), frame.Next);
        BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(16), frame.Payload.Length);
        all[20] = (byte)frame.Kind;
        frame.Payload.CopyTo(all.AsMemory(HeaderLength));
        return all;
    }

    /// <summary>Reads the next frame or heartbeat.</summary>
    /// <returns>A frame of kind 0 for a heartbeat; null: the stream has ended, in the middle of a frame or between two.</returns>
    /// <exception cref="InvalidDataException">What came is no frame.</exception>
    public static async ValueTask<Frame?> TryRead(Stream input, CancellationToken cancel)
    {
        var header = new byte[HeaderLength];
        if (await input.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, cancel) < HeaderLength) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(16));
        if (length is < 0 or > JournalFormat.LongestPayload) throw new InvalidDataException($"A frame of {length} bytes is none.");
        var payload = length == 0 ? [] : new byte[length];
        if (await input.ReadAtLeastAsync(payload, length, throwOnEndOfStream: false, cancel) < length) return null;
        return new Frame((FrameKind)header[20], BinaryPrimitives.ReadInt64LittleEndian(header), BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(8)), payload);
    }
}
