using System.Security.Cryptography;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Workers;
using Longshore.Steps.Bundles;
using Longshore.Transports;
using Xunit;

namespace Longshore.Engine.Tests.Links;

/// <summary>Lines that break, agents that are killed: no step runs twice, no line of a log is lost.</summary>
public sealed class CutTests
{
    private const string Counting = "echo ran >> \"$LEDGER\"; for i in $(seq 1 50); do echo line $i; done; until [ -e \"$GO\" ]; do sleep 0.02; done; for i in $(seq 51 100); do echo line $i; done";

    private static readonly string[] AllLines = [.. Enumerable.Range(1, 100).Select(number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {number}"))];

    [Theory, EveryMode]
    public async Task A_link_cut_in_mid_step_is_mended_and_nothing_is_lost(LinkMode mode)
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, mode);
        var bundle = agent.Bash(Counting);
        await agent.Session.Start(bundle, agent.Cancel);
        await agent.Saw(bundle.Ticket, "line 50");
        var watched = agent.WatchThroughCuts(bundle.Ticket);
        for (var cut = 0; cut < 3; cut++)
        {
            agent.Relay.Cut();
            await agent.Disconnected();
            await agent.Connected();
        }
        agent.Go();
        Assert.Equal(AllLines, (await watched).Output.Split('\n'));
        Assert.Equal(["ran"], agent.LedgerLines);
    }

    [Theory, EveryMode]
    public async Task A_watch_says_that_the_line_broke_and_goes_on_from_where_it_was(LinkMode mode)
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, mode);
        var bundle = agent.Bash("echo begun; until [ -e \"$GO\" ]; do sleep 0.02; done; echo ended");
        await agent.Session.Start(bundle, agent.Cancel);
        await agent.Saw(bundle.Ticket, "begun");
        var watched = agent.Watch(bundle.Ticket);
        agent.Relay.Close();
        Assert.True((await Assert.ThrowsAsync<WorkerUnreachableException>(() => watched)).MayHaveArrived);
        Assert.False((await Assert.ThrowsAsync<WorkerUnreachableException>(() => agent.Session.Start(bundle, agent.Cancel))).MayHaveArrived);
        agent.Go();
        agent.Relay.Open();
        await agent.Connected();
        Assert.Equal("begun\nended", (await agent.Watch(bundle.Ticket)).Output);
    }

    [Theory, EveryMode]
    public async Task A_line_that_goes_silent_is_noticed_by_both_sides(LinkMode mode)
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, mode);
        var lines = agent.Relay.Count;
        agent.Relay.Freeze();
        await agent.Disconnected();
        // Only when it too has noticed does the agent dial again; where the server dials, it is the server's turn.
        await agent.Connected();
        Assert.True(agent.Relay.Count > lines);
        await Eventually.True(() => agent.Program.Output.Contains("link to the server is gone", StringComparison.Ordinal), TestWorker.Bound, "the agent has noticed");
        Assert.NotEmpty((await agent.Session.Describe(agent.Cancel)).Shells);
    }

    [Theory, EveryMode]
    public async Task An_agent_killed_in_mid_step_finds_it_again(LinkMode mode)
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, mode);
        var bundle = agent.Bash(Counting);
        await agent.Session.Start(bundle, agent.Cancel);
        await agent.Saw(bundle.Ticket, "line 50");
        var watched = agent.WatchThroughCuts(bundle.Ticket);
        await agent.Program.Kill();
        await agent.Disconnected();
        agent.Program.Start();
        await agent.Connected();
        await agent.Session.Start(bundle, agent.Cancel);
        agent.Go();
        var run = await watched;
        Assert.Equal(AllLines, run.Output.Split('\n'));
        Assert.Equal(0, run.Exited!.Code);
        Assert.Equal(["ran"], agent.LedgerLines);
    }

    [Theory, EveryMode]
    public async Task A_stopped_agent_ends_at_once_and_its_step_goes_on(LinkMode mode)
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, mode);
        var bundle = agent.Bash("echo begun; until [ -e \"$GO\" ]; do sleep 0.02; done; echo ended >> \"$LEDGER\"");
        await agent.Session.Start(bundle, agent.Cancel);
        await agent.Saw(bundle.Ticket, "begun");
        await agent.Program.Stop();
        Assert.Equal(0, agent.Program.ExitCode);
        agent.Go();
        await Eventually.True(() => agent.LedgerLines is ["ended"], TestWorker.Bound, "the step goes on without its agent");
        agent.Program.Start();
        Assert.Equal(0, (await agent.WatchThroughCuts(bundle.Ticket)).Exited!.Code);
    }

    [Theory, EveryMode]
    public async Task A_file_whose_transfer_broke_off_is_gone_on_with(LinkMode mode)
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, mode);
        var content = RandomNumberGenerator.GetBytes(12_000_000);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        agent.Relay.CutAfter(6_000_000);
        Assert.True((await Assert.ThrowsAsync<WorkerUnreachableException>(() => agent.Session.Put(hash, new MemoryStream(content), 0, agent.Cancel))).MayHaveArrived);
        await agent.Connected();
        var held = await agent.Session.Has(hash, agent.Cancel);
        Assert.False(held.IsWhole);
        Assert.InRange(held.Bytes, 1_000_000, 6_000_000);
        await agent.Session.Put(hash, new MemoryStream(content, (int)held.Bytes, content.Length - (int)held.Bytes), held.Bytes, agent.Cancel);
        Assert.Equal(new HeldFile(content.Length, IsWhole: true), await agent.Session.Has(hash, agent.Cancel));
    }

    [Fact]
    public async Task A_file_of_another_hash_is_refused()
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Polling);
        await Assert.ThrowsAsync<InvalidDataException>(() => agent.Session.Put(new string('0', 64), new MemoryStream(new byte[100]), 0, agent.Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => agent.Session.Has("../x", agent.Cancel));
    }

#if FAILPOINTS
    [Theory]
    [InlineData("agent.start-received")]
    [InlineData("host.ticket-made")]
    [InlineData("host.spawned")]
    [InlineData("host.claim-seen")]
    [InlineData("agent.start-done")]
    [InlineData("agent.frames-sending")]
    [InlineData("agent.frames-sent")]
    [InlineData("agent.complete-done")]
    public async Task An_agent_killed_at_a_point_of_a_run_has_run_it_once_in_the_end(string point)
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Polling);
        await agent.Program.Kill();
        agent.Program.Environment["LONGSHORE_FAILPOINTS"] = $"{point}:kill@1";
        agent.Program.Start();
        await Eventually.True(() => server.Links.StateOf(agent.Worker) is { IsConnected: true, RunningSteps: 0 }, TestWorker.Bound, "the agent with the plan is connected");
        agent.Program.Environment.Clear();
        var restarted = Restart(agent);

        var bundle = agent.Bash("echo ran >> \"$LEDGER\"; echo out; exit 5");
        await Insist(() => agent.Session.Start(bundle, agent.Cancel));
        var run = await agent.WatchThroughCuts(bundle.Ticket);
        await Insist(() => agent.Session.Complete(bundle.Ticket, agent.Cancel));
        await restarted;
        Assert.Equal(5, run.Exited!.Code);
        Assert.Equal(["ran"], agent.LedgerLines);
    }

    private static async Task Restart(LinkedAgent agent)
    {
        await agent.Program.Ended();
        agent.Program.Start();
    }

    private static async Task Insist(Func<Task> call)
    {
        while (true)
        {
            try
            {
                await call();
                return;
            }
            catch (WorkerUnreachableException)
            {
                // Asking again with the same ticket is always safe.
            }
        }
    }
#endif
}
