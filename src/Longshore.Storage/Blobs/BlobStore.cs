namespace Longshore.Storage.Blobs;

/// <summary>What was stored. Hashes in lower-case hex.</summary>
public sealed record BlobInfo(string Sha256, string Sha1, long Length);

/// <summary>Content-addressed bytes: packages and artifacts. A blob is visible only whole.</summary>
public sealed class BlobStore
{
    /// <summary>Stores all of <paramref name="content"/> durably; the same content twice is one blob.</summary>
    public Task<BlobInfo> Put(Stream content, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    public bool Has(string sha256) => throw new System.Diagnostics.UnreachableException();

    /// <exception cref="FileNotFoundException">No such blob.</exception>
    public Stream Open(string sha256) => throw new System.Diagnostics.UnreachableException();
}
