using System.Text;
using Longshore.Engine.Tests.Workers;
using Longshore.Steps.Journals;
using Longshore.Transports;
using Xunit;

namespace Longshore.Engine.Tests.Links;

/// <summary>Steps on the real agent over real TLS.</summary>
public sealed class StepTests
{
    [Theory, EveryMode]
    public async Task A_step_runs_on_an_agent_and_all_of_it_comes_back(LinkMode mode)
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, mode);
        var bundle = agent.Bash("echo ran >> \"$LEDGER\"; echo hello > kept.txt; new_octopusartifact kept.txt; set_octopusvariable colour blue; echo done; exit 7");
        await agent.Session.Start(bundle, agent.Cancel);
        await agent.Session.Start(bundle, agent.Cancel);
        var run = await agent.Watch(bundle.Ticket);
        Assert.Equal((EndKind.Exited, 7), (run.Exited!.End, run.Exited.Code));
        Assert.Contains("done", run.Texts);
        Assert.Equal("blue", run.ValueOf("colour"));
        var artifact = Assert.Single(run.Exited.Artifacts);
        using (var content = new MemoryStream())
        {
            await using var received = await agent.Session.Get(bundle.Ticket, artifact.Number, agent.Cancel);
            await received.CopyToAsync(content, agent.Cancel);
            Assert.Equal("hello\n", Encoding.UTF8.GetString(content.ToArray()));
        }
        await agent.Session.Complete(bundle.Ticket, agent.Cancel);
        await agent.Session.Complete(bundle.Ticket, agent.Cancel);
        await Assert.ThrowsAsync<UnknownTicketException>(() => agent.Watch(bundle.Ticket));
        Assert.Equal(["ran"], agent.LedgerLines);
    }

    [Theory, EveryMode]
    public async Task Two_steps_run_at_once(LinkMode mode)
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, mode);
        // Each waits for the other.
        var (first, second) = (agent.Bash(Meet("a", "b")), agent.Bash(Meet("b", "a")));
        await Task.WhenAll(agent.Session.Start(first, agent.Cancel), agent.Session.Start(second, agent.Cancel));
        var runs = await Task.WhenAll(agent.Watch(first.Ticket), agent.Watch(second.Ticket));
        Assert.All(runs, run => Assert.Equal(0, run.Exited!.Code));
    }

    [Theory, EveryMode]
    public async Task A_step_is_cancelled(LinkMode mode)
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, mode);
        var bundle = agent.Bash("echo begun; sleep 1000");
        await agent.Session.Start(bundle, agent.Cancel);
        await agent.Saw(bundle.Ticket, "begun");
        await agent.Session.Cancel(bundle.Ticket, agent.Cancel);
        Assert.Equal(StopReason.Canceled, (await agent.Watch(bundle.Ticket)).Exited!.Stop);
    }

    [Theory, EveryMode]
    public async Task An_agent_describes_its_machine_and_reports_what_runs(LinkMode mode)
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, mode);
        var description = await agent.Session.Describe(agent.Cancel);
        Assert.Contains(description.Shells, shell => shell.StartsWith("bash ", StringComparison.Ordinal));
        await agent.Session.Start(agent.Bash("sleep 1000"), agent.Cancel);
        await Acceptance.Tests.Servers.Eventually.True(() => server.Links.StateOf(agent.Worker)!.RunningSteps == 1, TestWorker.Bound, "the report counts the step");
        Assert.True(server.Links.StateOf(agent.Worker)!.FreeDiskBytes > 0);
    }

    [Fact]
    public async Task An_unknown_ticket_is_said_to_be_unknown()
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Polling);
        var ticket = TestWorker.NewTicket();
        await Assert.ThrowsAsync<UnknownTicketException>(() => agent.Watch(ticket));
        await Assert.ThrowsAsync<UnknownTicketException>(() => agent.Session.Get(ticket, 1, agent.Cancel));
    }

    [Fact]
    public async Task Much_output_arrives_whole_and_in_order()
    {
        await using var server = new LinkServer();
        await using var agent = await LinkedAgent.Start(server, LinkMode.Polling);
        var bundle = agent.Bash("seq 1 200000");
        await agent.Session.Start(bundle, agent.Cancel);
        var run = await agent.Watch(bundle.Ticket);
        Assert.Equal(Enumerable.Range(1, 200_000).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), run.Output.Split('\n'));
    }

    private static string Meet(string own, string other) =>
        $"touch \"$LEDGER.{own}\"; until [ -e \"$LEDGER.{other}\" ]; do sleep 0.02; done; sleep 0.2; rm -f \"$LEDGER.{own}\"";
}
