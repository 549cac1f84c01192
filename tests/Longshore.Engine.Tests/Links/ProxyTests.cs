using System.Globalization;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Workers;
using Xunit;

namespace Longshore.Engine.Tests.Links;

/// <summary>Agents that reach their server only through an HTTP proxy.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task An_agent_joins_and_links_through_a_proxy()
    {
        await using var server = new LinkServer();
        await using var proxy = new ConnectProxy();
        await using var agent = new AgentProgram(Path.Combine(Path.GetTempPath(), $"longshore-agent-{Guid.NewGuid():N}"));
        var address = string.Create(CultureInfo.InvariantCulture, $"http://{ConnectProxy.Credentials}@127.0.0.1:{proxy.Port}");
        var joined = await agent.Verb("join", "--token", server.NewToken(), "--name", "far", "--pool", "p", "--proxy", address);
        Assert.True(joined.Code == 0, joined.Complaint);
        agent.Start();
        await Eventually.True(() => server.Links.StateOf("Workers-1") is { IsConnected: true }, TestWorker.Bound, $"the agent is connected: {agent.Output}");
        Assert.Equal(2, proxy.Count);
        await agent.Kill();
        Directory.Delete(agent.Data, recursive: true);
    }

    [Fact]
    public async Task A_proxy_that_wants_a_password_says_so()
    {
        await using var server = new LinkServer();
        await using var proxy = new ConnectProxy();
        await using var agent = new AgentProgram(Path.Combine(Path.GetTempPath(), $"longshore-agent-{Guid.NewGuid():N}"));
        agent.Environment["HTTPS_PROXY"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{proxy.Port}");
        var answer = await agent.Verb("join", "--token", server.NewToken(), "--name", "far", "--pool", "p");
        Assert.Equal(1, answer.Code);
        Assert.Contains("wants a user and a password", answer.Complaint, StringComparison.Ordinal);
        Directory.Delete(agent.Data, recursive: true);
    }
}
