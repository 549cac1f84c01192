using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using Longshore.Steps.Logs;
using Longshore.Steps.Scripts;

namespace Longshore.Steps.Packages;

/// <summary>Extracts one zip or NuGet package. Everything that could do harm is refused before, or while, its bytes are written.</summary>
internal sealed class ZipExtraction(Stream zip, ExtractionLimits limits, DateTimeOffset now, List<ScriptNote> notes, CancellationToken cancel)
{
    private const int HeaderLength = 30;
    private const uint HeaderMark = 0x04034B50;
    private const UnixFileMode UsualRights = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode MostRights = UsualRights | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly byte[] buffer = new byte[128 * 1024];
    private long written;

    /// <param name="target">Existing empty folder.</param>
    /// <exception cref="InvalidDataException">The package is damaged or harmful; the message names the entry.</exception>
    internal void Extract(string target, bool isNuGet)
    {
        foreach (var (entry, path, data) in Plan(isNuGet))
        {
            cancel.ThrowIfCancellationRequested();
            var full = Path.Combine(target, path);
            if (entry.IsFolder)
            {
                Directory.CreateDirectory(full);
                continue;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            WriteFile(entry, data, full);
        }
    }

    /// <summary>Looks at all entries before the first is written.</summary>
    private List<(ZipEntry Entry, string Path, long Data)> Plan(bool isNuGet)
    {
        var contents = new PackageContents(isNuGet, ignoresCase: OperatingSystem.IsWindows() || OperatingSystem.IsMacOS());
        var plan = new List<(ZipEntry Entry, string Path, long Data)>();
        var ranges = new List<(long From, long To)>();
        foreach (var (number, entry) in new ZipDirectory(zip).Read().Index())
        {
            cancel.ThrowIfCancellationRequested();
            var path = contents.PathOf(entry);
            if (Math.Max(number + 1, contents.Count) > limits.Entries) throw new InvalidDataException($"it has more than {limits.Entries} entries");
            if (path is null) continue;
            if (entry.IsLink || entry.IsSpecial)
            {
                notes.Add(new ScriptNote(LogLevel.Warning, $"'{path}' in the package is {(entry.IsLink ? "a link" : "no plain file")} and was not created."));
                continue;
            }
            if (entry.IsEncrypted) throw new InvalidDataException($"its entry '{path}' is encrypted");
            if (entry.Method is not (ZipMethod.Stored or ZipMethod.Deflated)) throw new InvalidDataException($"its entry '{path}' is packed in an unknown way ({(int)entry.Method})");
            var data = DataOf(entry);
            ranges.Add((entry.HeaderPosition, data + entry.PackedLength));
            plan.Add((entry, path, data));
        }
        ranges.Sort();
        for (var at = 1; at < ranges.Count; at++)
            if (ranges[at].From < ranges[at - 1].To) throw new InvalidDataException("its entries overlap");
        return plan;
    }

    /// <summary>Where the bytes of an entry start, after a header that must say the same as the directory.</summary>
    private long DataOf(ZipEntry entry)
    {
        var header = new byte[HeaderLength];
        if (entry.HeaderPosition > zip.Length - HeaderLength) throw Damaged(entry);
        zip.Position = entry.HeaderPosition;
        zip.ReadExactly(header);
        var name = new byte[ZipDirectory.U16(header, 26)];
        if (ZipDirectory.U32(header, 0) != HeaderMark || zip.ReadAtLeast(name, name.Length, throwOnEndOfStream: false) < name.Length) throw Damaged(entry);
        var isUtf8 = (ZipDirectory.U16(header, 6) & 0x800) != 0;
        var sameMethod = ZipDirectory.U16(header, 8) == (int)entry.Method && (ZipDirectory.U16(header, 6) & 1) == 0;
        if (!sameMethod || ZipDirectory.NameOf(name, isUtf8) != entry.Name) throw new InvalidDataException($"its entry '{entry.Name}' has another name or form in its directory");
        var data = entry.HeaderPosition + HeaderLength + name.Length + ZipDirectory.U16(header, 28);
        return entry.PackedLength <= zip.Length - data ? data : throw Damaged(entry);
    }

    private void WriteFile(ZipEntry entry, long data, string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = (entry.UnixMode == 0 ? UsualRights : (UnixFileMode)entry.UnixMode & MostRights) | UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(path, options)) Unpack(entry, data, file);
        if (entry.Modified > DateTime.UnixEpoch && entry.Modified <= now.UtcDateTime) File.SetLastWriteTimeUtc(path, entry.Modified);
    }

    private void Unpack(ZipEntry entry, long data, FileStream file)
    {
        using var packed = new ZipPart(zip, data, entry.PackedLength);
        using Stream bytes = entry.Method == ZipMethod.Deflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
        var crc = new Crc32();
        var length = 0L;
        for (int read; (read = bytes.Read(buffer)) > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            length += read;
            written += read;
            if (length > entry.Length) throw new InvalidDataException($"its entry '{entry.Name}' is longer than it says");
            if (written > limits.Bytes) throw new InvalidDataException($"it becomes larger than {limits.Bytes} bytes");
            if (written > limits.RatioFreeBytes && written / limits.Ratio > zip.Length) throw new InvalidDataException($"it becomes more than {limits.Ratio} times its size");
            crc.Append(buffer.AsSpan(0, read));
            file.Write(buffer.AsSpan(0, read));
        }
        if (length != entry.Length || crc.GetCurrentHashAsUInt32() != entry.Crc) throw Damaged(entry);
    }

    private static InvalidDataException Damaged(ZipEntry entry) => new($"its entry '{entry.Name}' is damaged");
}
