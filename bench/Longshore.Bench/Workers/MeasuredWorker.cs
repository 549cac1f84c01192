using Longshore.Acceptance.Tests.Servers;
using Longshore.Bench.Deployments;
using Longshore.Bench.Figures;
using Longshore.Engine.Tests.Ssh;

namespace Longshore.Bench.Workers;

/// <summary>A worker with a project of one step and a project of many on it.</summary>
internal sealed class MeasuredWorker
{
    public const string Script = "true";
    public const string SshName = "SSH";

    private const int ManySteps = 21;

    private readonly ServerApi api;
    private readonly (TestProject Project, string Version) one;
    private readonly (TestProject Project, string Version) many;

    private MeasuredWorker(ServerApi api, string name, string? pool, (TestProject, string) one, (TestProject, string) many) =>
        (this.api, Name, Pool, this.one, this.many) = (api, name, pool, one, many);

    public string Name { get; }

    /// <summary>Null: the default pool.</summary>
    public string? Pool { get; }

    /// <summary>Milliseconds of each further step.</summary>
    public Samples Steps { get; } = new();

    public static Task<MeasuredWorker> BuiltIn(ServerApi api) => Make(api, "built-in", null);

    /// <param name="join">Further words of <c>join</c>.</param>
    public static async Task<MeasuredWorker> Agent(ServerApi api, RunningAgent agent, string name, params string[] join)
    {
        var pool = await api.NewPool($"Pool of {name}");
        var worker = await agent.Join(await api.NewToken(pool), name, join);
        agent.Start();
        await api.Ready(worker);
        return await Make(api, name, pool);
    }

    public static async Task<MeasuredWorker> Ssh(ServerApi api, Sshd sshd)
    {
        var pool = await api.NewPool($"Pool of {SshName}");
        await api.Ready(await api.NewSshWorker("ssh", pool, sshd.Port, sshd.User, sshd.Key, sshd.Sha256.ToString()));
        return await Make(api, SshName, pool);
    }

    /// <summary>One deployment of each project.</summary>
    public async Task Round(bool isWarmUp)
    {
        var first = await Clock.Milliseconds(() => DeploymentRun.ToSuccess(api, one.Project, one.Version));
        var all = await Clock.Milliseconds(() => DeploymentRun.ToSuccess(api, many.Project, many.Version));
        if (!isWarmUp) Steps.Add((all - first) / (ManySteps - 1));
    }

    private static async Task<MeasuredWorker> Make(ServerApi api, string name, string? pool) =>
        new(api, name, pool, await Project(api, $"one on {name}", 1, pool), await Project(api, $"many on {name}", ManySteps, pool));

    private static async Task<(TestProject, string)> Project(ServerApi api, string name, int steps, string? pool)
    {
        var project = await TestProject.Create(api, name, [.. Enumerable.Repeat(Script, steps)]);
        if (pool is not null) await project.SetPool(pool);
        return (project, await project.Release());
    }
}
