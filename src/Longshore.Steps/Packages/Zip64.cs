using System.Buffers.Binary;

namespace Longshore.Steps.Packages;

/// <summary>The wide numbers of zip files over 4 GB or with more than 65,534 entries.</summary>
internal static class Zip64
{
    private const int LocatorLength = 20;
    private const int EndLength = 56;
    private const uint LocatorMark = 0x07064B50;
    private const uint EndMark = 0x06064B50;
    private const int SizesExtra = 1;

    /// <summary>Entries, length and position of the directory, and where it must end.</summary>
    internal static (long Count, long Length, long Start, long End) ReadEnd(Stream zip, long narrowEnd)
    {
        if (narrowEnd < LocatorLength + EndLength) throw new InvalidDataException("its wide end record is missing");
        var locator = Read(zip, narrowEnd - LocatorLength, LocatorLength);
        var position = S64(locator, 8);
        if (ZipDirectory.U32(locator, 0) != LocatorMark || position < 0 || position > narrowEnd - LocatorLength - EndLength)
            throw new InvalidDataException("its wide end record is missing");
        var end = Read(zip, position, EndLength);
        if (ZipDirectory.U32(end, 0) != EndMark) throw new InvalidDataException("its wide end record is damaged");
        return (S64(end, 32), S64(end, 40), S64(end, 48), position);
    }

    /// <summary>Numbers that do not fit in the entry stand in an extra field, in this order.</summary>
    internal static (long Length, long PackedLength, long HeaderPosition) Widen(ReadOnlySpan<byte> extra, uint length, uint packedLength, uint headerPosition)
    {
        var wide = FieldOf(extra);
        var widened = (Take(length, ref wide), Take(packedLength, ref wide), Take(headerPosition, ref wide));
        return widened is { Item1: >= 0, Item2: >= 0, Item3: >= 0 } ? widened : throw new InvalidDataException("the size of an entry is damaged");
    }

    private static long Take(uint narrow, ref ReadOnlySpan<byte> wide)
    {
        if (narrow != uint.MaxValue) return narrow;
        if (wide.Length < sizeof(long)) throw new InvalidDataException("the size of an entry is missing");
        var number = S64(wide, 0);
        wide = wide[sizeof(long)..];
        return number;
    }

    private static ReadOnlySpan<byte> FieldOf(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            int kind = ZipDirectory.U16(extra, 0), length = ZipDirectory.U16(extra, 2);
            if (4 + length > extra.Length) break;
            if (kind == SizesExtra) return extra.Slice(4, length);
            extra = extra[(4 + length)..];
        }
        return [];
    }

    private static byte[] Read(Stream zip, long position, int length)
    {
        var bytes = new byte[length];
        zip.Position = position;
        zip.ReadExactly(bytes);
        return bytes;
    }

    private static long S64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);
}
