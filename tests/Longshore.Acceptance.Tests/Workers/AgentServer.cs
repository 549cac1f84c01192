using Longshore.Acceptance.Tests.Servers;
using Xunit;

namespace Longshore.Acceptance.Tests.Workers;

/// <summary>One real server that agents may join.</summary>
public sealed class AgentServer : IAsyncLifetime
{
    public RunningServer Server { get; private set; } = null!;

    public ServerApi Api => Server.Api;

    public async ValueTask InitializeAsync() => Server = await RunningServer.StartForAgents();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>The answer to a script that prints where it runs.</summary>
    public async Task RunsOn(string pool, string worker)
    {
        var task = await Api.RunOn(pool, "echo \"hello from $PPID\"");
        var ended = await Api.Ended(task);
        Assert.True((string)ended["State"]! == "Success", $"{ended["ErrorMessage"]}\n{string.Join('\n', await Api.RawLines(task))}");
        Assert.Equal(worker, (string)(await Api.WorkersOf(task)).AsArray()[^1]!["Worker"]!);
        Assert.Contains(await Api.RawLines(task), line => line.StartsWith("hello from ", StringComparison.Ordinal));
    }
}
