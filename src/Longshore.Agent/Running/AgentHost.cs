using Longshore.Agent.Calls;
using Longshore.Agent.Links;
using Longshore.Agent.Settings;
using Longshore.Agent.Upgrades;
using Longshore.WorkerHost;
using Longshore.WorkerLink;
using Longshore.WorkerLink.Hellos;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Longshore.Agent.Running;

/// <summary>Puts a running agent together.</summary>
internal static class AgentHost
{
    // Nothing is worth waiting for: steps live on, and the server asks again.
    private static readonly TimeSpan ShutdownBound = TimeSpan.FromSeconds(2);

    private const int StreamsAtOnce = 1_000;

    public static WebApplication Build(AgentPaths paths, AgentSettings settings, RunHost host, Relaunch relaunch, bool isTrial)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = OwnProgram.Name });
        builder.Services.AddSystemd().AddWindowsService(service => service.ServiceName = "Longshore Agent");
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Grpc", LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownBound);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(paths).AddSingleton(settings).AddSingleton(host).AddSingleton(relaunch);
        builder.Services.AddSingleton<OwnSide>().AddSingleton<ServerAccess>().AddSingleton<StatusFile>().AddSingleton<VersionStore>().AddSingleton<AgentUpgrade>();
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<UpgradeTrial>(services, isTrial));
        builder.Services.AddHostedService(services => services.GetRequiredService<UpgradeTrial>());
        if (settings.ListenPort == 0) builder.Services.AddHostedService<PollingLink>();
        else builder.Services.AddHostedService<ListeningLink>();
        Serve(builder);

        var app = builder.Build();
        app.MapGrpcService<WorkerCalls>();
        return app;
    }

    private static void Serve(WebApplicationBuilder builder)
    {
        var times = new LinkTimes();
        builder.Services.AddSingleton<LinkIntake>().AddSingleton<IConnectionListenerFactory>(services => services.GetRequiredService<LinkIntake>());
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = null;
            grpc.Interceptors.Add<CallFailures>();
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // Files of any size over lines of any speed; a dead line is found by pings, not by its pace.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.KeepAliveTimeout = Timeout.InfiniteTimeSpan;
            kestrel.Limits.Http2.MaxStreamsPerConnection = StreamsAtOnce;
            kestrel.Limits.Http2.KeepAlivePingDelay = times.Quiet;
            kestrel.Limits.Http2.KeepAlivePingTimeout = times.PingAnswer;
            kestrel.Listen(new LinkEndPoint(), listen => listen.Protocols = HttpProtocols.Http2);
        });
    }
}
