using System.Security.Cryptography;
using Longshore.Os.Failpoints;
using Longshore.Os.Files;
using Longshore.Storage.Startup;

namespace Longshore.Storage.Blobs;

/// <summary>What was stored. Hashes in lower-case hex.</summary>
public sealed record BlobInfo(string Sha256, string Sha1, long Length);

/// <summary>Content-addressed bytes: packages and artifacts. A blob is visible only whole.</summary>
public sealed class BlobStore
{
    private const int BufferSize = 128 * 1024;
    private const int HashLength = 64;

    private readonly DataDirectory directory;

    internal BlobStore(DataDirectory directory) => this.directory = directory;

    /// <summary>Stores all of <paramref name="content"/> durably; the same content twice is one blob.</summary>
    /// <exception cref="IOException">The disk is full or broken; nothing is visible.</exception>
    public async Task<BlobInfo> Put(Stream content, CancellationToken cancel)
    {
        // In the same file system as the blobs, else the rename below would be a copy.
        var temporary = Path.Combine(directory.IncomingBlobs, $"{Guid.NewGuid():N}.tmp");
        try
        {
            var info = await Write(temporary, content, cancel);
            Keep(temporary, info.Sha256);
            return info;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public bool Has(string sha256) => IsHash(sha256) && File.Exists(PathOf(sha256));

    /// <exception cref="FileNotFoundException">No such blob.</exception>
    public Stream Open(string sha256) => Has(sha256)
        ? new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan)
        : throw new FileNotFoundException($"There is no blob {sha256}.");

    /// <summary>Deletes what a killed server had begun to write; called once, before anybody writes.</summary>
    internal void Sweep()
    {
        foreach (var leftover in Directory.EnumerateFiles(directory.IncomingBlobs)) File.Delete(leftover);
    }

    private static async Task<BlobInfo> Write(string path, Stream content, CancellationToken cancel)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
#pragma warning disable CA5350 // Clients name packages by SHA-1; nothing trusts it.
        using var sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        var buffer = new byte[BufferSize];
        var length = 0L;
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0; length += read)
        {
            sha256.AppendData(buffer, 0, read);
            sha1.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        Failpoint.Pass("server.blob.written");
        file.Flush(flushToDisk: true);
        return new BlobInfo(Convert.ToHexStringLower(sha256.GetHashAndReset()), Convert.ToHexStringLower(sha1.GetHashAndReset()), length);
    }

    private void Keep(string temporary, string sha256)
    {
        var path = PathOf(sha256);
        var shelf = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(shelf))
        {
            DataDirectory.Create(shelf);
            DirectorySync.Flush(directory.Blobs);
        }
        // The same content under the same name: replacing it changes nothing, and mends a blob that was damaged.
        File.Move(temporary, path, overwrite: true);
        Failpoint.Pass("server.blob.named");
        DirectorySync.Flush(shelf);
    }

    private string PathOf(string sha256) => Path.Combine(directory.Blobs, sha256[..2].ToLowerInvariant(), sha256.ToLowerInvariant());

    // Also keeps path tricks out.
    private static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigit);
}
