using System.Buffers.Binary;
using System.Text;

namespace Longshore.Steps.Packages;

/// <summary>
/// Reads the directory of a zip file strictly: whatever could be read in two ways is refused, because attacks live on such differences.
/// </summary>
internal sealed class ZipDirectory
{
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LongestComment = ushort.MaxValue;
    private const uint EndMark = 0x06054B50;
    private const uint EntryMark = 0x02014B50;
    private const int UnixHost = 3;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly Stream zip;
    private readonly long start;
    private readonly long length;
    private readonly long count;

    /// <exception cref="InvalidDataException">The file is no zip, or a damaged one.</exception>
    internal ZipDirectory(Stream zip)
    {
        this.zip = zip;
        var tail = new byte[(int)Math.Min(zip.Length, EndLength + LongestComment)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        var end = FindEnd(tail);
        var fields = tail.AsSpan(end);
        (count, length, start) = (U16(fields, 10), U32(fields, 12), U32(fields, 16));
        var endPosition = zip.Length - tail.Length + end;
        if (count == ushort.MaxValue || length == uint.MaxValue || start == uint.MaxValue) (count, length, start, endPosition) = Zip64.ReadEnd(zip, endPosition);
        else if (U16(fields, 4) != 0 || U16(fields, 8) != count) throw new InvalidDataException("it is split over several files");
        if (start < 0 || length < 0 || start + length != endPosition) throw new InvalidDataException("its directory does not end where its end record says");
    }

    /// <exception cref="InvalidDataException">An entry is damaged.</exception>
    internal IEnumerable<ZipEntry> Read()
    {
        using var directory = new BufferedStream(new ZipPart(zip, start, length), 64 * 1024);
        var seen = 0L;
        for (var left = length; left > 0; seen++)
        {
            var entry = ReadEntry(directory, out var taken);
            left -= taken;
            yield return entry;
        }
        if (seen != count) throw new InvalidDataException($"it has {seen} entries but says {count}");
    }

    private static ZipEntry ReadEntry(Stream directory, out long taken)
    {
        var fixedPart = new byte[EntryLength];
        directory.ReadExactly(fixedPart);
        if (U32(fixedPart, 0) != EntryMark) throw new InvalidDataException("its directory is damaged");
        int nameLength = U16(fixedPart, 28), extraLength = U16(fixedPart, 30), commentLength = U16(fixedPart, 32);
        var rest = new byte[nameLength + extraLength + commentLength];
        directory.ReadExactly(rest);
        taken = EntryLength + rest.Length;
        var isUtf8 = (U16(fixedPart, 8) & 0x800) != 0;
        var sizes = Zip64.Widen(rest.AsSpan(nameLength, extraLength), U32(fixedPart, 24), U32(fixedPart, 20), U32(fixedPart, 42));
        return new ZipEntry(
            NameOf(rest.AsSpan(0, nameLength), isUtf8),
            (ZipMethod)U16(fixedPart, 10),
            (U16(fixedPart, 8) & 1) != 0,
            U32(fixedPart, 16),
            sizes.PackedLength,
            sizes.Length,
            sizes.HeaderPosition,
            fixedPart[5] == UnixHost ? (int)(U32(fixedPart, 38) >> 16) : 0,
            TimeOf(U16(fixedPart, 14), U16(fixedPart, 12)));
    }

    /// <summary>Windows programs write backslashes. Names without the UTF-8 mark are UTF-8 all the same with most programs of today.</summary>
    internal static string NameOf(ReadOnlySpan<byte> name, bool isUtf8)
    {
        try
        {
            return StrictUtf8.GetString(name).Replace('\\', '/');
        }
        catch (DecoderFallbackException) when (!isUtf8)
        {
            return Encoding.Latin1.GetString(name).Replace('\\', '/');
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException("the name of an entry is not UTF-8");
        }
    }

    internal static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    internal static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static int FindEnd(ReadOnlySpan<byte> tail)
    {
        for (var at = tail.Length - EndLength; at >= 0; at--)
            if (U32(tail, at) == EndMark && at + EndLength + U16(tail, at + 20) == tail.Length) return at;
        throw new InvalidDataException("it is no zip file, or its end is missing");
    }

    private static DateTime TimeOf(int date, int time)
    {
        var year = 1980 + (date >> 9);
        int month = date >> 5 & 15, day = date & 31, hour = time >> 11, minute = time >> 5 & 63, second = (time & 31) * 2;
        var isTime = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && hour < 24 && minute < 60 && second < 60;
        return isTime ? new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc) : DateTime.UnixEpoch;
    }
}
