using System.Buffers;
using System.Buffers.Binary;

namespace Longshore.Steps.Logs;

/// <summary>
/// Packed form of consecutive log lines, the same in the journal, on the wire and in the server's store:
/// count (int32), time of the first line (int64, Unix ms), then per line flags (1 byte), milliseconds since the line before (varint),
/// length (varint) and bytes. Flags: bits 0-3 <see cref="LogLevel"/>, bit 4 standard error, bit 5 continues. Little endian.
/// </summary>
public static class LogBlock
{
    /// <summary>Longest text of one entry, in bytes; longer lines are cut into parts (reliability.md F-OVL-LOG-05).</summary>
    public const int LongestPart = 64 * 1024;

    internal const int HeaderLength = 12;
    internal const byte StandardErrorFlag = 0x10;
    internal const byte ContinuesFlag = 0x20;

    /// <summary>Number of lines in <paramref name="block"/>, without reading them.</summary>
    public static int CountOf(ReadOnlySpan<byte> block) => BinaryPrimitives.ReadInt32LittleEndian(block);

    /// <summary>Lines of a block from line <paramref name="skip"/> (0 = first) on.</summary>
    /// <exception cref="InvalidDataException">The block is damaged.</exception>
    public static IEnumerable<LogLine> Read(ReadOnlyMemory<byte> block, int skip = 0)
    {
        var count = CountOf(block.Span);
        var at = BinaryPrimitives.ReadInt64LittleEndian(block.Span[4..]);
        var position = HeaderLength;
        for (var line = 0; line < count; line++)
        {
            var flags = ReadByte(block.Span, ref position);
            at += ReadVarint(block.Span, ref position);
            var length = ReadVarint(block.Span, ref position);
            if (length < 0 || position + length > block.Length) throw new InvalidDataException($"Log block is damaged at byte {position}.");
            if (line >= skip)
                yield return new LogLine(
                    DateTimeOffset.FromUnixTimeMilliseconds(at), (LogLevel)(flags & 0x0F), (flags & StandardErrorFlag) != 0, (flags & ContinuesFlag) != 0, block.Slice(position, length));
            position += length;
        }
    }

    internal static void WriteVarint(IBufferWriter<byte> writer, uint value)
    {
        var span = writer.GetSpan(5);
        var length = 0;
        while (value >= 0x80)
        {
            span[length++] = (byte)(value | 0x80);
            value >>= 7;
        }
        span[length++] = (byte)value;
        writer.Advance(length);
    }

    private static byte ReadByte(ReadOnlySpan<byte> block, ref int position) =>
        position < block.Length ? block[position++] : throw new InvalidDataException("Log block ends early.");

    private static int ReadVarint(ReadOnlySpan<byte> block, ref int position)
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var part = ReadByte(block, ref position);
            value |= (uint)(part & 0x7F) << shift;
            if ((part & 0x80) == 0) return (int)value;
        }
        throw new InvalidDataException($"Log block is damaged at byte {position}.");
    }
}
