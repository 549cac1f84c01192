using Longshore.Engine.Tests.Workers;
using Longshore.Os.Certificates;
using Longshore.WorkerLink.Dialling;
using Longshore.WorkerLink.Tokens;
using Xunit;

namespace Longshore.Engine.Tests.Links;

/// <summary>How an agent becomes a worker, and how it is kept from it.</summary>
public sealed class JoinTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("longshore-join-").FullName;
    private readonly LinkServer server = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_new_agent_is_registered_with_what_it_said()
    {
        await using var agent = New("a");
        var answer = await agent.Verb("join", "--token", server.NewToken(), "--name", "web-01", "--role", "web,db", "--environment", "Production", "--mode", "listening", "--listen-port", "12345");
        Assert.Equal((0, ""), (answer.Code, answer.Complaint));
        var join = server.Agents.JoinOf("Workers-1");
        Assert.Equal(("web-01", "127.0.0.1:12345"), (join.Name, join.Listens!.ToString()));
        Assert.Equal(["web", "db"], join.Roles);
        Assert.Equal(["Production"], join.Environments);
        Assert.Equal(join.Certificate.ToString(), (await agent.Verb("thumbprint")).Output.Trim());
        foreach (var file in (string[])["agent.json", "identity.pfx"])
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(agent.Data, file)));
    }

    [Fact]
    public async Task Joining_again_with_the_same_token_gives_the_same_worker()
    {
        await using var agent = New("a");
        var token = server.NewToken();
        Assert.Equal(0, (await agent.Verb("join", "--token", token, "--name", "a", "--pool", "p")).Code);
        File.Delete(Path.Combine(agent.Data, "agent.json"));
        Assert.Contains("Workers-1", (await agent.Verb("join", "--token", token, "--name", "a", "--pool", "p")).Output, StringComparison.Ordinal);
        Assert.Equal(1, server.Agents.Count);
    }

    [Fact]
    public async Task A_stolen_token_that_was_used_is_refused()
    {
        await using var agent = New("a");
        await using var thief = New("b");
        var token = server.NewToken();
        Assert.Equal(0, (await agent.Verb("join", "--token", token, "--name", "a", "--pool", "p")).Code);
        await Refused(thief, token, "was used already");
        Assert.Equal(1, server.Agents.Count);
    }

    [Fact]
    public async Task An_expired_token_is_refused_with_a_mend()
    {
        server.Agents.AllExpired = true;
        await using var agent = New("a");
        await Refused(agent, server.NewToken(), "expired", "mend: Make a new one");
    }

    [Fact]
    public async Task A_server_with_another_certificate_is_refused()
    {
        await using var agent = New("a");
        var other = Thumbprint.Parse(new string('A', 64));
        await Refused(agent, new JoinToken(server.Agents.NewToken(), other, new DialAddress("127.0.0.1", server.Relay.Port)).ToText(), "does not match the trusted thumbprint", server.Thumbprint.ToString());
        Assert.Equal(0, server.Agents.Count);
    }

    [Fact]
    public async Task An_unreachable_server_is_named()
    {
        await using var agent = New("a");
        await Refused(agent, new JoinToken("x", server.Thumbprint, new DialAddress("127.0.0.1", LinkedAgent.FreePort())).ToText(), "cannot be reached", "mend: ");
    }

    [Theory]
    [InlineData("LSJ-abc")]
    [InlineData("API-1234")]
    public async Task What_is_no_token_is_refused(string token)
    {
        await using var agent = New("a");
        var answer = await agent.Verb("join", "--token", token);
        Assert.Equal(2, answer.Code);
        Assert.Contains("no join token", answer.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_that_left_is_forgotten_on_both_sides()
    {
        await using var agent = New("a");
        Assert.Equal(0, (await agent.Verb("join", "--token", server.NewToken(), "--name", "a", "--pool", "p")).Code);
        var answer = await agent.Verb("leave");
        Assert.True(answer.Code == 0, answer.Complaint);
        Assert.Equal(0, server.Agents.Count);
        Assert.Contains("no agent has joined", (await agent.Verb("run")).Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_and_check_say_how_it_stands()
    {
        await using var agent = New("a");
        Assert.Equal(0, (await agent.Verb("join", "--token", server.NewToken(), "--name", "a", "--pool", "p")).Code);
        Assert.Contains("does not run", (await agent.Verb("status")).Output, StringComparison.Ordinal);
        agent.Start();
        await Acceptance.Tests.Servers.Eventually.Sees(() => agent.Verb("status"), status => status.Code == 0, TestWorker.Bound, "the status is connected");
        var check = await agent.Verb("check", "--executor", TestWorker.Executor);
        Assert.True(check.Code == 0, check.Complaint);
        Assert.Contains("answers", check.Output, StringComparison.Ordinal);
        var second = await agent.Verb("run");
        Assert.Equal(3, second.Code);
        Assert.Contains("in use", second.Complaint, StringComparison.Ordinal);
    }

    private AgentProgram New(string name) => new(Path.Combine(folder, name));

    private static async Task Refused(AgentProgram agent, string token, params string[] says)
    {
        var answer = await agent.Verb("join", "--token", token, "--name", "x", "--pool", "p");
        Assert.Equal(1, answer.Code);
        Assert.All(says, text => Assert.Contains(text, answer.Complaint, StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(agent.Data, "agent.json")));
    }
}
