using System.Globalization;
using Longshore.Acceptance.Tests.Servers;

namespace Longshore.Faults.Scenarios;

/// <summary>An agent in a pool of its own, and a step on it that streams counted lines until the scene lets it end.</summary>
internal sealed class WorkerScene : IAsyncDisposable
{
    private const int ExitCode = 7;
    private const int LinesOfMidStep = 5;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    // Agents come one after the other: a dozen programs that start at once overload a small machine until hellos take longer than they may.
    private static readonly SemaphoreSlim turn = new(1, 1);

    private readonly string name;

    private WorkerScene(RunningServer server, string name, string pool, RunningAgent agent, string worker) =>
        (Server, this.name, Pool, Agent, Worker) = (server, name, pool, agent, worker);

    public RunningServer Server { get; }

    public string Pool { get; }

    public RunningAgent Agent { get; }

    public string Worker { get; }

    public Ledger Ledger { get; } = new();

    /// <param name="join">Further words of <c>join</c>.</param>
    public static Task<WorkerScene> Polling(RunningServer server, string name, NetworkNamespace? network = null, params string[] join) =>
        Start(server, name, new RunningAgent(before: network?.Enter), network is null ? join : [.. join, "--server", $"http://{network.Outside}"]);

    public static Task<WorkerScene> Listening(RunningServer server, string name, NetworkNamespace? network = null) => Polling(server, name, network, ListenAt(network?.Inside));

    /// <summary>In a pool that it shares with others.</summary>
    public static Task<WorkerScene> Polling(RunningServer server, string name, string token, string pool) => Start(server, name, new RunningAgent(), [], token, pool);

    /// <inheritdoc cref="Polling(RunningServer, string, string, string)"/>
    public static Task<WorkerScene> Listening(RunningServer server, string name, string token, string pool) => Start(server, name, new RunningAgent(), ListenAt(null), token, pool);

    public static async Task<WorkerScene> Start(RunningServer server, string name, RunningAgent agent, string[] join, string? token = null, string? pool = null)
    {
        pool ??= await server.Api.NewPool($"Pool of {name}");
        token ??= await server.Api.NewToken(pool);
        await turn.WaitAsync();
        try
        {
            var scene = new WorkerScene(server, name, pool, agent, await agent.Join(token, name, join));
            agent.Start();
            await server.Api.Linked(scene.Worker);
            await server.Api.Ready(scene.Worker);
            return scene;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Queues the step.</summary>
    /// <returns>Its task.</returns>
    public Task<string> Queue() => Server.Api.RunOn(Pool, Ledger.Stream(name, ExitCode));

    /// <summary>Queues the step and waits until lines of it are in the log.</summary>
    public async Task<string> MidStep()
    {
        var task = await Queue();
        await Sees(task, LinesOfMidStep);
        return task;
    }

    /// <summary>Waits until so many lines of the step's standard output are in the log.</summary>
    public Task Sees(string task, int lines) => Eventually.Sees(() => LinesOf(task), count => count >= lines, Bound, $"{lines} lines of {name} are in the log");

    /// <summary>Waits until a line comes that is not in the log yet.</summary>
    public async Task HearsMore(string task) => await Sees(task, await LinesOf(task) + 1);

    public Task Started() => Eventually.True(() => Ledger.StartsOf(name) > 0, Bound, $"the script of {name} starts");

    /// <summary>Lets the step end: it was started once, its log is whole, its exit code is the script's.</summary>
    public async Task EndsWell(string task)
    {
        Ledger.Open();
        await RunJudge.StreamIsWell(Server.Api, Ledger, task, name, ExitCode);
    }

    private async Task<int> LinesOf(string task) => (await Server.Api.RawLines(task)).Count(line => line.StartsWith($"seq:{name}:", StringComparison.Ordinal));

    private static string[] ListenAt(string? host) =>
        ["--mode", "listening", "--listen-host", host ?? "127.0.0.1", "--listen-port", RunningServer.FreePort().ToString(CultureInfo.InvariantCulture)];

    public async ValueTask DisposeAsync()
    {
        Ledger.Open();
        await Agent.DisposeAsync();
        Ledger.Dispose();
    }
}
