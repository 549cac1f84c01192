namespace Longshore.Steps.Packages;

/// <summary>What a zip's directory says about one entry. Nothing of it is trusted before the bytes are read.</summary>
/// <param name="Name">As written, with <c>/</c> between folders.</param>
/// <param name="UnixMode">Type and rights; 0 when the zip was not made on a Unix system.</param>
/// <param name="Modified">Without zone in the file, taken as UTC.</param>
internal sealed record ZipEntry(
    string Name, ZipMethod Method, bool IsEncrypted, uint Crc, long PackedLength, long Length, long HeaderPosition, int UnixMode, DateTime Modified)
{
    private const int TypeMask = 0xF000;
    private const int LinkType = 0xA000;
    private const int FileType = 0x8000;

    internal bool IsFolder => Name.EndsWith('/');

    internal bool IsLink => (UnixMode & TypeMask) == LinkType;

    /// <summary>A device, a pipe, a socket.</summary>
    internal bool IsSpecial => !IsFolder && !IsLink && (UnixMode & TypeMask) is not (0 or FileType);
}

/// <summary>How an entry is packed; the numbers of the format.</summary>
internal enum ZipMethod
{
    Stored = 0,
    Deflated = 8,
}
