using Longshore.Acceptance.Tests.Servers;
using Longshore.Os.Processes;
using Longshore.Steps.Journals;
using Xunit;

namespace Longshore.Engine.Tests.Workers;

public sealed class CancelTests
{
    [Fact]
    public async Task A_cancelled_script_may_clean_up()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("trap 'echo cleaning; exit 9' TERM; echo up; sleep 300 & wait");
        await worker.Host.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "up");
        await worker.Host.Cancel(bundle.Ticket, worker.Cancel);
        await worker.Host.Cancel(bundle.Ticket, worker.Cancel);
        var run = await worker.Watch(bundle.Ticket);
        Assert.Equal((EndKind.Exited, 9, StopReason.Canceled), (run.Exited!.End, run.Exited.Code, run.Exited.Stop));
        Assert.Contains("cleaning", run.Texts);
    }

    [Fact]
    public async Task A_script_that_ignores_the_wish_is_killed_after_its_grace()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("trap '' TERM; (trap '' TERM; setsid sleep 300) & echo up; while :; do sleep 1; done", given => given with { CancelGrace = TimeSpan.FromSeconds(0.5) });
        await worker.Host.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "up");
        await worker.Host.Cancel(bundle.Ticket, worker.Cancel);
        var run = await worker.Watch(bundle.Ticket);
        Assert.Equal((EndKind.Signalled, 9, StopReason.Canceled), (run.Exited!.End, run.Exited.Code, run.Exited.Stop));
        Assert.Contains(run.Texts, text => text.Contains("SIGTERM was sent", StringComparison.Ordinal));
        Assert.Contains(run.Texts, text => text.Contains("SIGKILL was sent", StringComparison.Ordinal));
        Assert.Empty(worker.ProcessesOf(bundle.Ticket));
    }

    [Theory]
    [InlineData("while :; do (sleep 300 &) ; done")]
    [InlineData("while :; do setsid sleep 300 & done")]
    [InlineData("while :; do (setsid bash -c 'trap \"\" TERM; (sleep 300 &) ; sleep 300' &) ; done")]
    [InlineData("while :; do (env -i setsid sleep 300 &) ; done")]
    public async Task Nothing_lives_of_a_script_that_forks_while_it_is_cancelled(string fork)
    {
        await using var worker = new TestWorker();
        // The ledger keeps the loops of several tests from eating the machine: 60 rounds, then it only waits.
        var script = $"trap '' TERM; n=0; echo up; {fork.Replace("do ", "do [ $((n+=1)) -gt 60 ] && sleep 0.05 && continue; ", StringComparison.Ordinal)}";
        var bundle = worker.Bash(script, given => given with { CancelGrace = TimeSpan.FromMilliseconds(50) });
        await worker.Host.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "up");
        var session = worker.ExecutorOf(bundle.Ticket).Id;
        await worker.Host.Cancel(bundle.Ticket, worker.Cancel);
        var run = await worker.Watch(bundle.Ticket);
        Assert.Equal(StopReason.Canceled, run.Exited!.Stop);
        Assert.Empty(worker.ProcessesOf(bundle.Ticket));
        Assert.DoesNotContain(new ProcessQuarry { Session = session }.Look(), stat => stat.Id != session);
    }

    [Fact]
    public async Task A_stopped_script_is_cancelled_too()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("trap 'exit 5' TERM; echo up; kill -STOP $$; sleep 300");
        await worker.Host.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "up");
        await Eventually.True(() => worker.ProcessesOf(bundle.Ticket).Any(stat => stat.State == 'T'), TestWorker.Bound, "the script is stopped");
        await worker.Host.Cancel(bundle.Ticket, worker.Cancel);
        Assert.Equal((EndKind.Exited, 5), ((await worker.Watch(bundle.Ticket)).Exited is var exited ? (exited!.End, exited.Code) : default));
    }

    [Fact]
    public async Task A_stopped_executor_still_hears_the_wish()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("echo up; sleep 300");
        await worker.Host.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "up");
        Assert.True(Signals.Send(worker.ExecutorOf(bundle.Ticket), Signal.Stop));
        await worker.Host.Cancel(bundle.Ticket, worker.Cancel);
        Assert.Equal(StopReason.Canceled, (await worker.Watch(bundle.Ticket)).Exited!.Stop);
    }

    [Fact]
    public async Task A_wish_written_down_before_the_executor_claims_is_heard()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("echo ran >> \"$LEDGER\"");
        Directory.CreateDirectory(worker.PathsOf(bundle.Ticket).Records);
        await worker.Host.Cancel(bundle.Ticket, worker.Cancel);
        var run = await worker.Run(bundle);
        Assert.Equal((EndKind.NotStarted, StopReason.Canceled), (run.Exited!.End, run.Exited.Stop));
        Assert.Empty(worker.LedgerLines);
    }

    [Fact]
    public async Task A_wish_that_was_not_passed_on_is_passed_on_by_the_next_host()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("echo up; sleep 300");
        await worker.Host.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "up");
        await File.WriteAllTextAsync(worker.PathsOf(bundle.Ticket).CancelWish, "", worker.Cancel);
        await worker.ReplaceHost();
        Assert.Equal(StopReason.Canceled, (await worker.Watch(bundle.Ticket)).Exited!.Stop);
    }

    [Fact]
    public async Task Cancelling_what_has_ended_or_is_unknown_changes_nothing()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("exit 0");
        var before = await worker.Run(bundle);
        await worker.Host.Cancel(bundle.Ticket, worker.Cancel);
        await worker.Host.Cancel(TestWorker.NewTicket(), worker.Cancel);
        Assert.Equal(before.Frames[^1].Offset, (await worker.Watch(bundle.Ticket)).Frames[^1].Offset);
        Assert.Equal(StopReason.None, before.Exited!.Stop);
    }

    [Fact]
    public async Task An_executor_that_is_told_to_end_without_a_wish_says_so()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("echo up; sleep 300");
        await worker.Host.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "up");
        Assert.True(Signals.Send(worker.ExecutorOf(bundle.Ticket), Signal.Terminate));
        Assert.Equal(StopReason.Terminated, (await worker.Watch(bundle.Ticket)).Exited!.Stop);
    }
}
