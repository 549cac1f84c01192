using Longshore.Domain.Refusals;
using Longshore.Orchestration.Workers.Discovery;
using Xunit;

namespace Longshore.Engine.Tests.Links;

public sealed class DiscoveryTests
{
    [Fact]
    public async Task A_listening_agent_is_found_by_its_own_server_only()
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Listening);
        var found = (await Discovery(server).Agent("127.0.0.1", agent.Relay.Port, agent.Cancel)).Value;
        Assert.Equal(("127.0.0.1", "TentaclePassive"), (found.Name, found.Endpoint.CommunicationStyle));
        Assert.Equal(server.Agents.JoinOf(agent.Worker).Certificate.ToString(), found.Endpoint.Text("Thumbprint"));
        Assert.Equal($"https://127.0.0.1:{agent.Relay.Port}/", found.Endpoint.Text("Uri"));
        Assert.NotEmpty(found.AgentVersion!);
        // The link that was there is not disturbed.
        Assert.NotEmpty((await agent.Session.Describe(agent.Cancel)).Shells);

        await using var other = new LinkServer();
        var refused = (await Discovery(other).Agent("127.0.0.1", agent.Relay.Port, agent.Cancel)).Refusal!;
        Assert.Equal("host", refused.Field);
        Assert.Contains("another server only", refused.Says, StringComparison.Ordinal);
    }

    private static MachineDiscovery Discovery(LinkServer server) => new(server.Look, TimeProvider.System);
}
