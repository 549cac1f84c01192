using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Longshore.Os.Failpoints;
using Longshore.Os.Files;
using Longshore.Steps.Bundles;

namespace Longshore.WorkerHost.Files;

/// <summary>Files named by the SHA-256 of their content. A file appears under its name only when it is whole and right; until then it grows beside it.</summary>
internal sealed class FileCache(string directory, CacheEviction eviction, TimeProvider time)
{
    private const int HashCharacters = 64;

    private static readonly SearchValues<char> HashDigits = SearchValues.Create("0123456789abcdef");

    // Hashing a big file takes seconds, so each is hashed once as long as nobody has touched it.
    private readonly ConcurrentDictionary<string, (long Length, DateTime Written)> sound = new();
    private readonly PutGates gates = new();

    public async Task<HeldFile> Has(string sha256, CancellationToken cancel)
    {
        var path = PathOf(sha256);
        if (await IsWhole(sha256, path, cancel)) return new HeldFile(new FileInfo(path).Length, IsWhole: true);
        var half = new FileInfo(HalfFile.PathFor(path));
        return new HeldFile(half.Exists ? half.Length : 0, IsWhole: false);
    }

    /// <summary>Takes the bytes of <paramref name="content"/> as those from byte <paramref name="from"/> of the file on. A call that breaks off leaves what has come.</summary>
    /// <exception cref="InvalidDataException">Less than <paramref name="from"/> is held, or the content has another hash, and nothing was kept: put it again from the start.</exception>
    public async Task Put(string sha256, Stream content, long from, CancellationToken cancel)
    {
        var path = PathOf(sha256);
        // A broken call for the same file may still be writing what it has.
        using (await gates.Enter(sha256, cancel))
        {
            if (await IsWhole(sha256, path, cancel)) return;
            var half = HalfFile.PathFor(path);
            await HalfFile.Append(half, content, from, cancel);
            Failpoint.Pass("host.file-written");
            var actual = await HashOf(half, cancel);
            if (actual != sha256)
            {
                File.Delete(half);
                throw new InvalidDataException($"The file should have SHA-256 {sha256}, but has {actual}.");
            }
            File.Move(half, path, overwrite: true);
            DirectorySync.Flush(directory);
            Failpoint.Pass("host.file-put");
            File.SetLastAccessTimeUtc(path, time.GetUtcNow().UtcDateTime);
        }
        eviction.Run();
    }

    /// <summary>A file that is held as a whole, for reading.</summary>
    /// <exception cref="FileNotFoundException">It is not held.</exception>
    public FileStream Open(string sha256) => new(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private async Task<bool> IsWhole(string sha256, string path, CancellationToken cancel)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return false;
        var seen = (file.Length, file.LastWriteTimeUtc);
        if (!sound.TryGetValue(sha256, out var known) || known != seen)
        {
            if (await HashOf(path, cancel) != sha256)
            {
                // Altered since it was put: the next Put brings it anew.
                file.Delete();
                return false;
            }
            sound[sha256] = seen;
        }
        // Whoever asks is about to use it.
        File.SetLastAccessTimeUtc(path, time.GetUtcNow().UtcDateTime);
        return true;
    }

    private static async Task<string> HashOf(string path, CancellationToken cancel)
    {
        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
    }

    private string PathOf(string sha256) =>
        sha256.Length == HashCharacters && !sha256.AsSpan().ContainsAnyExcept(HashDigits)
            ? Path.Combine(directory, sha256)
            : throw new ArgumentException($"'{sha256}' is no SHA-256 in lower-case hex.", nameof(sha256));
}
