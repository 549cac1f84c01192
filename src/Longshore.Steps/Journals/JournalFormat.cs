using System.Buffers.Binary;
using System.IO.Hashing;

namespace Longshore.Steps.Journals;

/// <summary>
/// A journal is the four bytes <c>LSJ1</c>, then frames: payload length (uint32), CRC-32 over kind and payload (uint32), kind (1 byte), payload.
/// Little endian. Only ever appended to; a frame that is not whole at the end was torn by a crash and is cut off.
/// </summary>
public static class JournalFormat
{
    /// <summary>Offset of the first frame.</summary>
    public const int FirstFrame = 4;

    /// <summary>Longest payload in bytes; a longer one can only be damage.</summary>
    public const int LongestPayload = 64 * 1024 * 1024;

    internal const int FrameHeaderLength = 9;

    internal static ReadOnlySpan<byte> Magic => "LSJ1"u8;

    internal static void WriteHeader(Span<byte> header, FrameKind kind, ReadOnlySpan<byte> payload)
    {
        BinaryPrimitives.WriteInt32LittleEndian(header, payload.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], Checksum(kind, payload));
        header[8] = (byte)kind;
    }

    internal static uint LengthOf(ReadOnlySpan<byte> header) => BinaryPrimitives.ReadUInt32LittleEndian(header);

    internal static FrameKind KindOf(ReadOnlySpan<byte> header) => (FrameKind)header[8];

    /// <summary>Whether payload and kind are those that were written.</summary>
    internal static bool IsSound(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload) =>
        BinaryPrimitives.ReadUInt32LittleEndian(header[4..]) == Checksum(KindOf(header), payload);

    private static uint Checksum(FrameKind kind, ReadOnlySpan<byte> payload)
    {
        var checksum = new Crc32();
        checksum.Append([(byte)kind]);
        checksum.Append(payload);
        return checksum.GetCurrentHashAsUInt32();
    }
}
