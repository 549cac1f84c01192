using Longshore.Storage.Databases;
using Microsoft.EntityFrameworkCore;

namespace Longshore.Storage;

/// <summary>The way to the database for everything but logs and blobs.</summary>
public sealed class Store : IDisposable
{
    private readonly IDbContextFactory<StoreContext> contexts;
    private readonly IDatabaseProvider provider;

    // Waiters are served in the order of their coming: nobody starves, and SQLite never answers "busy" to one of us.
    private readonly SemaphoreSlim? turn;

    internal Store(IDbContextFactory<StoreContext> contexts, IDatabaseProvider provider)
    {
        this.contexts = contexts;
        this.provider = provider;
        if (provider.HasOneWriter) turn = new SemaphoreSlim(1, 1);
    }

    /// <summary>A short session that only reads.</summary>
    public StoreSession Read() => new(contexts.CreateDbContext(), provider, null);

    /// <summary>One transaction: nothing is visible to others, or lasts, before <see cref="StoreSession.Commit"/>. On SQLite writers queue here, so hold it briefly and never while waiting for a worker or a user.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be reached.</exception>
    public async Task<StoreSession> Write(CancellationToken cancel)
    {
        if (turn is not null) await turn.WaitAsync(cancel);
        var session = new StoreSession(contexts.CreateDbContext(), provider, turn);
        try
        {
            await session.Begin(cancel);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => turn?.Dispose();
}
