using System.Net;
using System.Net.Sockets;
using Longshore.Orchestration.Processes;
using Longshore.Orchestration.Tasks;
using Longshore.Orchestration.Tasks.Effects;
using Longshore.Orchestration.Tasks.Logs;
using Longshore.Orchestration.Variables;
using Longshore.Orchestration.Workers;
using Longshore.Orchestration.Workers.Discovery;
using Longshore.Orchestration.Workers.Health;
using Longshore.Storage;
using Longshore.Storage.Tasks;
using Longshore.Transports.Link;
using Longshore.Transports.Ssh;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
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
        builder.Services.AddOptions<CommsOptions>().BindConfiguration("Longshore");
        builder.Services.AddOptions<BuiltInWorkerOptions>().BindConfiguration("Longshore:BuiltInWorker").ValidateOnStart();
        builder.Services
            .AddSingleton<IValidateOptions<BuiltInWorkerOptions>, BuiltInWorkerCheck>()
            .AddSingleton<LiveRuns>().AddSingleton<RunLoops>().AddSingleton<EventLog>().AddSingleton<RunEffects>()
            .AddSingleton<PlanRunEffect>().AddSingleton<JudgeConditionEffect>().AddSingleton<LeaseWorkerEffect>().AddSingleton<EnterTargetEffect>().AddSingleton<RunScriptEffect>()
            .AddSingleton<CancelScriptEffect>().AddSingleton<CompleteTicketEffect>().AddSingleton<AnnounceEndEffect>()
            .AddSingleton<FrameIntake>().AddSingleton<SessionStart>().AddSingleton<LostContact>().AddSingleton<ScriptResults>().AddSingleton<StepBundles>().AddSingleton<RunMaterials>()
            .AddSingleton<RunVariables>().AddSingleton<WorkerSessions>().AddSingleton<LeaseDesk>().AddSingleton<WorkerBell>().AddSingleton<RecentTasks>()
            .AddSingleton(BuiltInWorker.Open).AddSingleton<SshEndpoints>().AddSingleton<HealthScripts>().AddSingleton<HealthProbe>().AddSingleton<HealthRecords>().AddSingleton<HealthPlans>().AddSingleton<CheckMachineEffect>().AddSingleton<HealthChecks>().AddSingleton<FleetUpkeep>()
            .AddSingleton(Links).AddSingleton(services => new SshWorkers(ExecutorFiles.OfInstallation, new SshTimeouts(), services.GetRequiredService<TimeProvider>()))
            .AddSingleton(services => new WorkerFleet(
                services.GetRequiredService<FleetUpkeep>(), services.GetRequiredService<HealthChecks>(), services.GetRequiredService<LinkCenter>(), services.GetRequiredService<LeaseDesk>()))
            .AddSingleton(services => new MachineDiscovery(services.GetRequiredService<LinkCenter>().Look, services.GetRequiredService<TimeProvider>()))
            .AddSingleton<ICommsAddress, OwnCommsAddress>().AddSingleton(AgentDirectory.Open).AddSingleton<IAgentDirectory>(services => services.GetRequiredService<AgentDirectory>())
            .AddHostedService(services => services.GetRequiredService<FleetUpkeep>())
            .AddSingleton<TaskEngine>()
            .AddSingleton(services => new PlanPreview(services.GetRequiredService<Store>(), services.GetRequiredService<RunMaterials>(), services.GetRequiredService<LeaseDesk>()))
            .AddSingleton(services => new TaskFeed(
                services.GetRequiredService<Store>(), services.GetRequiredService<TaskHistory>(), services.GetRequiredService<TaskLog>(),
                services.GetRequiredService<LiveRuns>(), services.GetRequiredService<TimeProvider>()))
            .AddHostedService<BuiltInWorkerStartup>().AddHostedService<EngineStartup>();
        return builder;
    }

    private static LinkCenter Links(IServiceProvider services)
    {
        var data = services.GetRequiredService<IOptions<StorageOptions>>().Value.DataDirectory;
        return new LinkCenter(
            Path.Combine(Path.GetFullPath(data), "keys", "comms.p12"), services.GetRequiredService<IOptions<CommsOptions>>().Value.CommsPort,
            services.GetRequiredService<IAgentDirectory>(), services.GetRequiredService<ILoggerFactory>(), services.GetRequiredService<TimeProvider>());
    }

    /// <summary>The silo talks only to itself on this node; a port of the system's choice lets several servers live on one machine.</summary>
    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
