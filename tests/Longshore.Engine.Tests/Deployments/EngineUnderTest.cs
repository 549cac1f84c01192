using System.Collections.Immutable;
using System.Reflection;
using Longshore.Domain.Environments;
using Longshore.Domain.Machines;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Variables;
using Longshore.Engine.Tests.Storage;
using Longshore.Orchestration;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Sqlite;
using Longshore.Storage.Startup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Longshore.Engine.Tests.Deployments;

/// <summary>The engine as the server composes it, on real storage and with the real executor, without the faces above it.</summary>
internal sealed class EngineUnderTest : IAsyncDisposable
{
    private readonly IHost host;

    private EngineUnderTest(IHost host, string data) => (this.host, Data) = (host, data);

    public string Data { get; }

    public Store Store => Get<Store>();

    public TaskEngine Tasks => Get<TaskEngine>();

    /// <param name="settings">Below <c>Longshore:</c>.</param>
    public static async Task<EngineUnderTest> Start(params (string Name, string Value)[] settings)
    {
        var data = Directory.CreateTempSubdirectory("longshore-engine-").FullName;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(settings.Select(one => KeyValuePair.Create($"Longshore:{one.Name}", (string?)one.Value)));
        builder.Configuration["Longshore:CommsPort"] = "0";
        builder.Configuration["Longshore:BuiltInWorker:ExecutorPath"] =
            typeof(EngineUnderTest).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "StepExecutor").Value!;
        builder.Services.AddLongshoreStorage(options => options.DataDirectory = data).UseSqlite();
        builder.AddLongshoreEngine();
        var engine = new EngineUnderTest(builder.Build(), data);
        await engine.Get<StorageStartup>().Run(CancellationToken.None);
        await using (var session = await engine.Store.Write(CancellationToken.None))
        {
            await session.Spaces.Add(Given.ASpace("Default"), CancellationToken.None);
            await session.Pools.Add(Given.Pool("Default Worker Pool") with { IsDefault = true }, CancellationToken.None);
            await session.Environments.Add(Given.Environment("Test"), CancellationToken.None);
            await session.Commit(CancellationToken.None);
        }
        await engine.host.StartAsync();
        return engine;
    }

    /// <summary>Queues a deployment of a new project to Test; its name is unique by a number.</summary>
    public async Task<ServerTaskId> Deploy(ImmutableArray<ProcessStep> steps, ImmutableArray<Variable> variables = default, ConnectivityPolicy? policy = null, EnvironmentId? environment = null)
    {
        var name = $"p{Guid.NewGuid():N}";
        ServerTask task;
        await using (var session = await Store.Write(CancellationToken.None))
        {
            var project = await session.Projects.Add(Given.Project(name) with { Connectivity = policy ?? ConnectivityPolicy.Default }, CancellationToken.None);
            var channel = await session.Channels.Add(Given.Channel("Default", project.Id.Number), CancellationToken.None);
            var release = await session.Releases.Add(
                Given.Release("1.0.0", project.Id.Number, channel.Id.Number) with
                {
                    Process = new DeploymentProcess { Project = project.Id, Space = Given.Space, Steps = steps },
                    Variables = new VariableSet { Owner = project.Id.ToString(), Space = Given.Space, Variables = variables.IsDefault ? [] : variables },
                },
                CancellationToken.None);
            var deployment = await session.Deployments.Add(Given.Deployment(name, project.Id.Number, environment?.Number ?? 1, release.Id.Number, channel.Id.Number), CancellationToken.None);
            task = await session.Tasks.Add(
                Given.Task() with { Arguments = ImmutableDictionary<string, string>.Empty.Add(TaskArgument.DeploymentId, deployment.Id.ToString()), Project = project.Id, Environment = deployment.Environment },
                CancellationToken.None);
            await session.Commit(CancellationToken.None);
        }
        await Tasks.Enqueue(task.Id);
        return task.Id;
    }

    public async Task<Machine> Target(string name, string role, bool isDisabled = false, string style = "None")
    {
        await using var session = await Store.Write(CancellationToken.None);
        var machine = await session.Machines.Add(
            new Machine
            {
                Space = Given.Space,
                Name = name,
                Slug = name,
                Environments = [new(1)],
                Roles = [role],
                IsDisabled = isDisabled,
                Endpoint = new Endpoint(style, ImmutableDictionary<string, string>.Empty),
            },
            CancellationToken.None);
        await session.Commit(CancellationToken.None);
        return machine;
    }

    public async Task<TaskRun> See(ServerTaskId task) => (await Get<TaskFeed>().See(task, CancellationToken.None))!.Run;

    public Task<ImmutableArray<TaskEvent>> Events(ServerTaskId task) => Get<TaskFeed>().Events(task, CancellationToken.None);

    public Task<TaskRun> Ended(ServerTaskId task) => Sees(task, run => run.State == RunState.Finished, "the task has ended");

    public Task<TaskRun> Sees(ServerTaskId task, Func<TaskRun, bool> wanted, string what) =>
        Acceptance.Tests.Servers.Eventually.Sees(() => See(task), wanted, TimeSpan.FromSeconds(60), what);

    public async Task<string> Log(ServerTaskId task) => string.Join('\n', (await Get<TaskFeed>().Read(task, 1, 10_000, CancellationToken.None)).Select(line => line.Text));

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        Acceptance.Tests.Servers.Leftovers.Kill(Data);
        Directory.Delete(Data, recursive: true);
    }

    private T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();
}
