using Longshore.Storage;
using Longshore.Storage.Blobs;
using Longshore.Storage.PostgreSql;
using Longshore.Storage.Secrets;
using Longshore.Storage.Sqlite;
using Longshore.Storage.Startup;
using Longshore.Storage.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Longshore.Engine.Tests.Storage;

/// <summary>A whole storage, as a server has it, in a temporary data directory.</summary>
public sealed class StorageUnderTest(StorageProvider provider, string? connection) : IAsyncDisposable
{
    private ServiceProvider? services;

    public StorageProvider Provider { get; } = provider;

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("longshore-data-").FullName;

    public string? Connection { get; } = connection;

    public string? MasterKey { get; set; }

    public string? MasterKeyFile { get; set; }

    public bool KeepsDatabase { get; init; }

    public Store Store => Get<Store>();

    public TaskHistory History => Get<TaskHistory>();

    public TaskLog Log => Get<TaskLog>();

    public BlobStore Blobs => Get<BlobStore>();

    public SecretVault Vault => Get<SecretVault>();

    public T Get<T>() where T : notnull => (services ?? throw new InvalidOperationException("Not started.")).GetRequiredService<T>();

    public async Task Start()
    {
        services = new ServiceCollection().AddLongshoreStorage(options =>
        {
            options.DataDirectory = Directory;
            options.Provider = Provider;
            options.ConnectionString = Connection;
            options.MasterKey = MasterKey;
            options.MasterKeyFile = MasterKeyFile;
            options.ConnectTimeout = TimeSpan.FromSeconds(2);
        }).UseSqlite().UsePostgreSql().BuildServiceProvider();
        await Get<StorageStartup>().Run(TestContext.Current.CancellationToken);
    }

    public async Task Stop()
    {
        if (services is not null) await services.DisposeAsync();
        services = null;
        if (Provider == StorageProvider.Sqlite) SqliteConnection.ClearAllPools();
    }

    public async Task Restart()
    {
        await Stop();
        await Start();
    }

    /// <summary>One committed transaction.</summary>
    public async Task<T> Write<T>(Func<StoreSession, CancellationToken, Task<T>> work)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var session = await Store.Write(cancel);
        var answer = await work(session, cancel);
        await session.Commit(cancel);
        return answer;
    }

    public async Task<T> Read<T>(Func<StoreSession, CancellationToken, Task<T>> work)
    {
        await using var session = Store.Read();
        return await work(session, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        System.IO.Directory.Delete(Directory, recursive: true);
        if (Connection is not null && !KeepsDatabase) await PostgreSqlServer.DropDatabase(Connection);
    }
}
