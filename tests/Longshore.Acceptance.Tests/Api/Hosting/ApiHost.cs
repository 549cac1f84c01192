using Longshore.Acceptance.Tests.Api.Hosting;
using Longshore.Api;
using Longshore.Application;
using Longshore.Orchestration;
using Longshore.Application.Security;
using Longshore.Application.Startup;
using Longshore.Storage;
using Longshore.Storage.Sqlite;
using Longshore.Storage.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

[assembly: AssemblyFixture(typeof(ApiHost))]

namespace Longshore.Acceptance.Tests.Api.Hosting;

/// <summary>The API on a real port over real storage, as the server program composes it but without the engine. All tests share one, so each makes what it needs under names of its own.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    public const string AdminPassword = "correct horse battery";
    public const string AdminKey = "API-ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"longshore-api-{Guid.NewGuid():N}");
    private WebApplication? app;

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => app!.Services;

    /// <summary>What the first start gave back.</summary>
    public Bootstrapped FirstStart { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Longshore:Admin:Password"] = AdminPassword,
            ["Longshore:Admin:ApiKey"] = AdminKey,
        });
        builder.Services.AddLongshoreStorage(options => options.DataDirectory = directory).UseSqlite();
        builder.AddLongshoreEngine();
        builder.Services.AddLongshoreApplication().AddLongshoreApi();
        app = builder.Build();
        app.MapLongshoreApi();
        await app.Services.GetRequiredService<StorageStartup>().Run(CancellationToken.None);
        FirstStart = await Bootstrap();
        await app.StartAsync();
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Runs the first start's use case (again).</summary>
    public async Task<Bootstrapped> Bootstrap()
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Actor.Server;
        return (await scope.ServiceProvider.GetRequiredService<UseCases>().Run<BootstrapServer, Bootstrapped>(new(), CancellationToken.None)).Value;
    }

    /// <summary>A client signed in as the administrator.</summary>
    public ApiClient Admin() => new(Address, AdminKey);

    public ApiClient Anonymous() => new(Address, null);

    public ApiClient With(string key) => new(Address, key);

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }
}
