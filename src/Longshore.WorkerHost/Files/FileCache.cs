using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Longshore.Os.Failpoints;
using Longshore.Os.Files;

namespace Longshore.WorkerHost.Files;

/// <summary>Files named by the SHA-256 of their content. A file appears under its name only when it is whole and right.</summary>
internal sealed class FileCache(string directory)
{
    private const string HalfFile = ".tmp";
    private const int Portion = 256 * 1024;
    private const int HashCharacters = 64;

    private static readonly SearchValues<char> HashDigits = SearchValues.Create("0123456789abcdef");

    // Hashing a big file takes seconds, so each is hashed once as long as nobody has touched it.
    private readonly ConcurrentDictionary<string, (long Length, DateTime Written)> sound = new();

    public async Task<bool> Has(string sha256, CancellationToken cancel)
    {
        var file = new FileInfo(PathOf(sha256));
        if (!file.Exists) return false;
        var seen = (file.Length, file.LastWriteTimeUtc);
        if (sound.TryGetValue(sha256, out var known) && known == seen) return true;
        await using var content = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) != sha256)
        {
            // Altered since it was put: the next Put brings it anew.
            file.Delete();
            return false;
        }
        sound[sha256] = seen;
        return true;
    }

    public async Task Put(string sha256, Stream content, CancellationToken cancel)
    {
        var path = PathOf(sha256);
        var half = $"{path}.{Guid.NewGuid():N}{HalfFile}";
        try
        {
            var actual = await Write(half, content, cancel);
            if (actual != sha256) throw new InvalidDataException($"The file should have SHA-256 {sha256}, but has {actual}.");
            Failpoint.Pass("host.file-written");
            File.Move(half, path, overwrite: true);
        }
        catch
        {
            File.Delete(half);
            throw;
        }
        DirectorySync.Flush(directory);
        Failpoint.Pass("host.file-put");
    }

    /// <summary>Deletes what hosts that were killed in the middle of a Put have left.</summary>
    public static void DeleteHalfFiles(string directory, DateTimeOffset untouchedSince)
    {
        foreach (var half in new DirectoryInfo(directory).EnumerateFiles($"*{HalfFile}").ToList())
            if (half.LastWriteTimeUtc <= untouchedSince) half.Delete();
    }

    private static async Task<string> Write(string path, Stream content, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var buffer = new byte[Portion];
        while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            hash.AppendData(buffer.AsSpan(0, read));
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        file.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string PathOf(string sha256) =>
        sha256.Length == HashCharacters && !sha256.AsSpan().ContainsAnyExcept(HashDigits)
            ? Path.Combine(directory, sha256)
            : throw new ArgumentException($"'{sha256}' is no SHA-256 in lower-case hex.", nameof(sha256));
}
