using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Workers;
using Longshore.Os.Certificates;
using Longshore.Transports.Link;
using Longshore.WorkerLink.Dialling;
using Xunit;

namespace Longshore.Engine.Tests.Links;

/// <summary>Who may be linked with whom.</summary>
public sealed class TrustTests
{
    [Fact]
    public async Task A_polling_agent_does_not_talk_to_another_server()
    {
        await using var server = new LinkServer();
        await using var stranger = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Polling);
        server.Relay.Target = stranger.Comms.Port;
        server.Relay.Cut();
        await Eventually.True(() => agent.Program.Output.Contains("does not match the trusted thumbprint", StringComparison.Ordinal), TestWorker.Bound, "the agent refuses the stranger");
        Assert.Empty(stranger.Links.States);
    }

    [Fact]
    public async Task A_polling_agent_that_nobody_knows_is_refused()
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Polling);
        await server.Agents.Leave(agent.Worker, agent.Cancel);
        server.Relay.Cut();
        await Eventually.True(() => agent.Program.Output.Contains("Join again with a new token", StringComparison.Ordinal), TestWorker.Bound, "the agent says why it is refused");
        Assert.False(server.Links.StateOf(agent.Worker)!.IsConnected);
    }

    [Fact]
    public async Task An_agent_cannot_take_the_place_of_another_worker()
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Polling);
        await using var other = await LinkedAgent.Start(server, LinkMode.Polling);
        await other.Program.Kill();
        var settings = Path.Combine(other.Program.Data, "agent.json");
        await File.WriteAllTextAsync(settings, (await File.ReadAllTextAsync(settings, agent.Cancel)).Replace(other.Worker, agent.Worker, StringComparison.Ordinal), agent.Cancel);
        other.Program.Start();
        await Eventually.True(() => other.Program.Output.Contains("belongs to another machine", StringComparison.Ordinal), TestWorker.Bound, "the impostor is refused");
        Assert.True(server.Links.StateOf(agent.Worker)!.IsConnected);
    }

    [Fact]
    public async Task A_server_does_not_talk_to_an_agent_with_another_certificate()
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Listening);
        server.Dialler.Keep(new ListeningAgent(agent.Worker, new DialAddress("127.0.0.1", agent.Relay.Port), Thumbprint.Parse(new string('B', 64))));
        await Eventually.True(() => server.Links.StateOf(agent.Worker)?.Trouble?.Contains("does not match the trusted thumbprint", StringComparison.Ordinal) == true, TestWorker.Bound, "the server refuses the agent");
    }

    [Fact]
    public async Task A_listening_agent_does_not_talk_to_another_server()
    {
        await using var server = new LinkServer();
        await using var stranger = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Listening);
        stranger.Dialler.Keep(new ListeningAgent(agent.Worker, new DialAddress("127.0.0.1", agent.Relay.Port), server.Agents.JoinOf(agent.Worker).Certificate));
        await Eventually.True(() => stranger.Links.StateOf(agent.Worker)?.Trouble?.Contains("may not trust", StringComparison.Ordinal) == true, TestWorker.Bound, "the stranger is refused");
        Assert.True(server.Links.StateOf(agent.Worker)!.IsConnected);
    }

    [Fact]
    public async Task A_copy_of_a_living_agent_is_refused_and_takes_over_once_the_first_is_gone()
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Polling);
        await using var copy = new AgentProgram($"{agent.Program.Data}-copy");
        Directory.CreateDirectory(copy.Data);
        foreach (var file in (string[])["agent.json", "identity.pfx"]) File.Copy(Path.Combine(agent.Program.Data, file), Path.Combine(copy.Data, file));
        copy.Start();
        await Eventually.True(() => copy.Output.Contains("Another agent with the identity", StringComparison.Ordinal), TestWorker.Bound, "the copy is refused");
        Assert.True(server.Links.StateOf(agent.Worker)!.IsConnected);
        await agent.Program.Kill();
        await Eventually.True(() => copy.Output.Contains("Connected to the server", StringComparison.Ordinal), TestWorker.Bound, "the copy is taken");
        await copy.Kill();
        Directory.Delete(copy.Data, recursive: true);
    }
}
