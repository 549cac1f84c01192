using System.Globalization;
using Longshore.Acceptance.Tests.Cli.Programs;
using Longshore.Acceptance.Tests.Servers;
using Xunit;

namespace Longshore.Acceptance.Tests.Workers;

/// <summary>From a join token to a step on another machine, with the programs as they are shipped.</summary>
public sealed class AgentTests(AgentServer server) : IClassFixture<AgentServer>
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_agent_joins_by_token_runs_a_script_with_a_live_log_and_leaves()
    {
        var pool = await server.Api.NewPool("polling");
        await using var agent = new RunningAgent();
        var worker = await agent.Join(await server.Api.NewToken(pool), "polling-01", "--pool", "polling");
        agent.Start();
        await server.Api.Ready(worker);
        var gate = Path.Combine(agent.Data, "go");
        using var longshore = new CommandLine(server.Server.Url, RunningServer.ApiKey);
        using (var run = longshore.Start("script", "run", "--pool", "polling", "--inline", $"echo live; until [ -e {gate} ]; do sleep 0.02; done; echo done"))
        {
            // The line is there while the script still waits: the log is live.
            while (await run.StandardOutput.ReadLineAsync(Cancel).AsTask().WaitAsync(Bound, Cancel) is { } line && !line.Contains("live", StringComparison.Ordinal))
            {
            }
            await File.WriteAllTextAsync(gate, "", Cancel);
            Assert.Contains("done", await run.StandardOutput.ReadToEndAsync(Cancel).WaitAsync(Bound, Cancel), StringComparison.Ordinal);
            await run.WaitForExitAsync(Cancel);
            Assert.Equal(0, run.ExitCode);
        }
        var explained = await longshore.Run("worker", "explain", (string)(await server.Api.Get("/api/Spaces-1/tasks?take=1"))["Items"]![0]!["Id"]!);
        Assert.Contains("polling-01", string.Join('\n', explained.Lines), StringComparison.Ordinal);

        var left = await agent.Verb("leave");
        Assert.True(left.Code == 0, left.Complaint);
        var gone = await Assert.ThrowsAsync<HttpRequestException>(() => server.Api.Worker(worker));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_listening_agent_is_reached_however_it_was_registered()
    {
        var pool = await server.Api.NewPool("listening by join");
        await using var joined = new RunningAgent();
        var port = RunningServer.FreePort();
        string[] listening = ["--mode", "listening", "--listen-host", "127.0.0.1", "--listen-port", port.ToString(CultureInfo.InvariantCulture)];
        var worker = await joined.Join(await server.Api.NewToken(pool), "listening-01", listening);
        joined.Start();
        await server.Api.Ready(worker);
        await server.RunsOn(pool, "listening-01");

        // Registered by hand, as another tool would: the worker that joined is deleted, and one with the same address and certificate takes its place.
        var thumbprint = (string)(await server.Api.Worker(worker))["Thumbprint"]!;
        using (var deleted = await server.Api.Http.DeleteAsync($"/api/Spaces-1/workers/{worker}", Cancel)) Assert.True(deleted.IsSuccessStatusCode);
        var second = await server.Api.NewPool("listening by hand");
        var made = await server.Api.Post("/api/Spaces-1/workers", new
        {
            Name = "listening-02",
            WorkerPoolIds = new[] { second },
            Endpoint = new { CommunicationStyle = "TentaclePassive", Uri = $"https://127.0.0.1:{port}/", Thumbprint = thumbprint },
        });
        var byHand = (string)made["Id"]!;
        // The agent knows who it is; by hand it is told.
        await joined.Kill();
        var settings = Path.Combine(joined.Data, "agent.json");
        await File.WriteAllTextAsync(settings, (await File.ReadAllTextAsync(settings, Cancel)).Replace($"\"{worker}\"", $"\"{byHand}\"", StringComparison.Ordinal), Cancel);
        joined.Start();
        await server.Api.Linked(byHand);
        await server.Api.Ready(byHand);
        await server.RunsOn(second, "listening-02");
    }

    [Fact]
    public async Task A_token_is_good_for_what_it_says_and_for_nobody_else()
    {
        var pool = await server.Api.NewPool("tokens");
        var token = await server.Api.NewToken(pool);
        await using var first = new RunningAgent();
        var worker = await first.Join(token, "token-01");

        // The same agent may repeat it; a second one that has stolen it may not use it.
        Assert.Equal(worker, await first.Join(token, "token-01"));
        await IsRefused(token, "token-02", "used");
        await IsRefused(await server.Api.NewToken(pool), "token-01", "Another worker is named token-01");
        await IsRefused(JoinTokenText.ForServer(await server.Api.NewToken(pool), new string('A', 64)), "token-03", "thumbprint");
        await IsRefused("LSJ-nonsense", "token-04", "no join token");
        await IsRefused(await Token(pool, TimeProvider.System.GetUtcNow().AddMilliseconds(500), expired: true), "token-05", "expired");
        await IsRefused(await server.Api.NewToken(pool), "token-06", "does not lead into pool", "--pool", "Default Worker Pool");
        Assert.Single((await server.Api.Get($"/api/Spaces-1/workerpools/{pool}/workers"))["Items"]!.AsArray());
    }

    private async Task<string> Token(string pool, DateTimeOffset expires, bool expired)
    {
        var made = await server.Api.Post("/api/Spaces-1/workers/join-tokens", new { Name = "short", WorkerPoolIds = new[] { pool }, ExpiresOn = expires });
        if (expired) await Eventually.True(() => TimeProvider.System.GetUtcNow() > expires, Bound, "the token has expired");
        return (string)made["Token"]!;
    }

    private static async Task IsRefused(string token, string name, string says, params string[] words)
    {
        await using var agent = new RunningAgent();
        var answer = await agent.Verb(["join", "--token", token, "--name", name, .. words]);
        Assert.NotEqual(0, answer.Code);
        Assert.Contains(says, answer.Complaint, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("mend:", answer.Complaint, StringComparison.Ordinal);
    }
}
