using Longshore.Storage;
using Longshore.Storage.PostgreSql;
using Longshore.Storage.Sqlite;
using Longshore.Storage.Startup;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Longshore.Engine.Tests.Storage;

/// <summary>A server that is started where it should not.</summary>
internal sealed class Intruder(string directory, StorageProvider provider = StorageProvider.Sqlite, string? connection = null) : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddLongshoreStorage(options =>
    {
        options.DataDirectory = directory;
        options.Provider = provider;
        options.ConnectionString = connection;
        options.ConnectTimeout = TimeSpan.FromSeconds(1);
    }).UseSqlite().UsePostgreSql().BuildServiceProvider();

    public Task Start() => services.GetRequiredService<StorageStartup>().Run(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (provider == StorageProvider.PostgreSql && Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
    }
}
