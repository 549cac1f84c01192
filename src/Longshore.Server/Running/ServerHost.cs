using System.Security.Cryptography.X509Certificates;
using Longshore.Api;
using Longshore.Application;
using Longshore.Orchestration;
using Longshore.Portal;
using Longshore.Server.Settings;
using Longshore.Storage;
using Longshore.Storage.PostgreSql;
using Longshore.Storage.Sqlite;
using Longshore.Storage.Startup;
using Microsoft.Extensions.Options;

namespace Longshore.Server.Running;

/// <summary>Puts the house together: settings, storage, engine, use cases, faces.</summary>
internal static class ServerHost
{
    // A stopping server has 10 s (programs.md §2); steps go on without it, so only requests are waited for.
    private static readonly TimeSpan ShutdownBound = TimeSpan.FromSeconds(8);

    /// <summary>Builds everything and makes storage ready; nothing listens yet.</summary>
    public static async Task<WebApplication> Build(string? configFile, Dictionary<string, string?> arguments, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "longshore-server" });
        ServerConfiguration.Add(builder.Configuration, configFile, arguments);
        var options = builder.Configuration.GetSection("Longshore").Get<ServerOptions>() ?? new ServerOptions();
        builder.Services.AddOptions<ServerOptions>().BindConfiguration("Longshore").ValidateDataAnnotations().ValidateOnStart();
        ServerLogging.Configure(builder.Logging);
        Listen(builder, options);
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownBound);
        builder.Services.AddHostedService<MemoryReturn>();
        AddRooms(builder);

        var app = builder.Build();
        // Before storage is touched, and for `check` too, which starts nothing.
        app.Services.GetService<IStartupValidator>()?.Validate();
        await app.Services.GetRequiredService<StorageStartup>().Run(cancel);
        await FirstStart.Run(app.Services, cancel);
        app.MapLongshoreApi();
        app.MapLongshorePortal();
        return app;
    }

    private static void AddRooms(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Longshore");
        builder.Services.AddLongshoreStorage(storage => StorageSettings.Bind(settings, storage)).UseSqlite().UsePostgreSql();
        builder.AddLongshoreEngine();
        builder.Services.AddLongshoreApplication().AddLongshoreApi().AddLongshorePortal();
    }

    private static void Listen(WebApplicationBuilder builder, ServerOptions options)
    {
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        if (options.Certificate.Path is not { Length: > 0 } path) return;
        if (!File.Exists(path)) throw new WrongSettingException($"Longshore:Certificate:Path names {path}, which does not exist.");
        var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, options.Certificate.Password);
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));
    }
}
