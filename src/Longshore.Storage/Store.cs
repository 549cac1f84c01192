namespace Longshore.Storage;

/// <summary>The way to the database for everything but logs and blobs.</summary>
public sealed class Store
{
    /// <summary>A short session that only reads.</summary>
    public StoreSession Read() => throw new System.Diagnostics.UnreachableException();

    /// <summary>One transaction: nothing is visible to others, or lasts, before <see cref="StoreSession.Commit"/>. On SQLite writers queue here, so hold it briefly and never while waiting for a worker or a user.</summary>
    public Task<StoreSession> Write(CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();
}
