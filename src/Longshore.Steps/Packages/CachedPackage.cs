using System.Security.Cryptography;
using Longshore.Steps.Bundles;

namespace Longshore.Steps.Packages;

/// <summary>A package's file in the worker's cache, opened once: what was checked is what is read.</summary>
internal sealed class CachedPackage : IDisposable
{
    private readonly BundleFile file;

    private CachedPackage(BundleFile file, FileStream bytes) => (this.file, Bytes) = (file, bytes);

    internal FileStream Bytes { get; }

    /// <exception cref="InvalidDataException">The file is missing, or is another one than the bundle means.</exception>
    internal static CachedPackage Open(BundleFile file, string cache)
    {
        try
        {
            // Zip files are read here and there, in pieces that a buffer would only copy.
            return new CachedPackage(file, new FileStream(Path.Combine(cache, file.Sha256), new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.Read, BufferSize = 0 }));
        }
        catch (IOException missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException("it is not in this worker's cache");
        }
    }

    public void Dispose() => Bytes.Dispose();

    /// <summary>Reads all bytes, into <paramref name="copy"/> too, and compares length and hash.</summary>
    /// <exception cref="InvalidDataException">They are not those of the bundle.</exception>
    internal void Check(Stream copy, CancellationToken cancel)
    {
        if (Bytes.Length != file.Length) throw new InvalidDataException($"its file in the cache has {Bytes.Length} bytes instead of {file.Length}");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        for (int read; (read = Bytes.Read(buffer)) > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            hash.AppendData(buffer, 0, read);
            copy.Write(buffer, 0, read);
        }
        var found = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (found != file.Sha256) throw new InvalidDataException($"its file in the cache has the SHA-256 {found} instead of {file.Sha256}");
    }
}
