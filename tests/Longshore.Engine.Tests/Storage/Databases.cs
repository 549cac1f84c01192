using Longshore.Engine.Tests.Storage;
using Longshore.Storage;
using Xunit;

[assembly: AssemblyFixture(typeof(Databases))]

namespace Longshore.Engine.Tests.Storage;

/// <summary>Gives each test a database of its own. Migrations run once for each provider; the databases are copies.</summary>
public sealed class Databases : IAsyncLifetime
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly PostgreSqlServer server = new();
    private readonly string files = Directory.CreateTempSubdirectory("longshore-template-").FullName;
    private bool isSqliteMade;
    private string? template;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(files, recursive: true);
        turn.Dispose();
    }

    /// <summary>A started storage on a migrated, empty database.</summary>
    public async Task<StorageUnderTest> Open(StorageProvider provider)
    {
        var storage = await Prepare(provider, isMigrated: true);
        await storage.Start();
        return storage;
    }

    /// <summary>A storage that was never started; the database is empty.</summary>
    public Task<StorageUnderTest> Prepare(StorageProvider provider) => Prepare(provider, isMigrated: false);

    private async Task<StorageUnderTest> Prepare(StorageProvider provider, bool isMigrated)
    {
        await turn.WaitAsync();
        try
        {
            return provider switch
            {
                StorageProvider.Sqlite => isMigrated ? await CopyOfSqlite() : new StorageUnderTest(provider, null),
                StorageProvider.PostgreSql => new StorageUnderTest(provider, await server.CreateDatabase(isMigrated ? template ??= await MakeTemplate() : null)),
                _ => throw new ArgumentOutOfRangeException(nameof(provider)),
            };
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<StorageUnderTest> CopyOfSqlite()
    {
        if (!isSqliteMade)
        {
            await using var first = new StorageUnderTest(StorageProvider.Sqlite, null);
            await first.Start();
            await first.Stop();
            foreach (var file in (string[])["longshore.db", "logs.db"]) File.Copy(Path.Combine(first.Directory, file), Path.Combine(files, file));
            isSqliteMade = true;
        }
        var storage = new StorageUnderTest(StorageProvider.Sqlite, null);
        foreach (var file in Directory.EnumerateFiles(files)) File.Copy(file, Path.Combine(storage.Directory, Path.GetFileName(file)));
        return storage;
    }

    private async Task<string> MakeTemplate()
    {
        // A template must have no connections, so none may linger in a pool.
        var connection = $"{await server.CreateDatabase(null)};Pooling=false";
        await using var first = new StorageUnderTest(StorageProvider.PostgreSql, connection) { KeepsDatabase = true };
        await first.Start();
        return connection;
    }
}
