using System.Net;
using System.Net.Sockets;
using Longshore.Orchestration.Processes;
using Longshore.Orchestration.Tasks;
using Longshore.Orchestration.Tasks.Effects;
using Longshore.Orchestration.Tasks.Logs;
using Longshore.Orchestration.Variables;
using Longshore.Orchestration.Workers;
using Longshore.Storage;
using Longshore.Storage.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace Longshore.Orchestration;

public static class EngineRegistration
{
    /// <summary>Registers the engine and its silo: one node, no other service.</summary>
    public static IHostApplicationBuilder AddLongshoreEngine(this IHostApplicationBuilder builder)
    {
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(siloPort: FreePort(), gatewayPort: 0, serviceId: "longshore", clusterId: "longshore")
            .Configure<GrainCollectionOptions>(options => options.CollectionAge = TimeSpan.FromMinutes(10)));
        builder.Services.AddOptions<TaskOptions>().BindConfiguration("Longshore").ValidateDataAnnotations()
            .Validate(options => options.CancelGrace < options.CancelBound, "Longshore:CancelGrace must be shorter than Longshore:CancelBound.").ValidateOnStart();
        builder.Services.AddOptions<BuiltInWorkerOptions>().BindConfiguration("Longshore:BuiltInWorker");
        builder.Services
            .AddSingleton<LiveRuns>().AddSingleton<RunLoops>().AddSingleton<EventLog>().AddSingleton<RunEffects>()
            .AddSingleton<PlanRunEffect>().AddSingleton<JudgeConditionEffect>().AddSingleton<LeaseWorkerEffect>().AddSingleton<RunScriptEffect>()
            .AddSingleton<CancelScriptEffect>().AddSingleton<CompleteTicketEffect>().AddSingleton<AnnounceEndEffect>()
            .AddSingleton<FrameIntake>().AddSingleton<SessionStart>().AddSingleton<ScriptResults>().AddSingleton<StepBundles>().AddSingleton<RunMaterials>()
            .AddSingleton<RunVariables>().AddSingleton<WorkerSessions>().AddSingleton<WorkerChoices>().AddSingleton<RecentTasks>()
            .AddSingleton(BuiltInWorker.Open)
            .AddSingleton<TaskEngine>()
            .AddSingleton(services => new PlanPreview(services.GetRequiredService<Store>(), services.GetRequiredService<WorkerChoices>()))
            .AddSingleton(services => new TaskFeed(
                services.GetRequiredService<Store>(), services.GetRequiredService<TaskHistory>(), services.GetRequiredService<TaskLog>(),
                services.GetRequiredService<LiveRuns>(), services.GetRequiredService<TimeProvider>()))
            .AddHostedService<BuiltInWorkerStartup>().AddHostedService<EngineStartup>();
        return builder;
    }

    /// <summary>The silo talks only to itself on this node; a port of the system's choice lets several servers live on one machine.</summary>
    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
