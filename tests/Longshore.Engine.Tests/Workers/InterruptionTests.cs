using Longshore.Acceptance.Tests.Servers;
using Longshore.Os.Processes;
using Longshore.Steps.Journals;
using Longshore.Steps.Runs;
using Longshore.Transports;
using Xunit;

namespace Longshore.Engine.Tests.Workers;

public sealed class InterruptionTests
{
    [Fact]
    public async Task A_run_whose_executor_is_killed_is_interrupted_and_nothing_of_it_lives()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("(setsid sleep 301 &); sleep 302 & echo up; sleep 303");
        await worker.Host.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "up");
        Assert.True(Signals.Send(worker.ExecutorOf(bundle.Ticket), Signal.Kill));
        var run = await worker.Watch(bundle.Ticket);
        Assert.Null(run.Exited);
        Assert.Contains("signal 9", run.Interrupted!.Reason, StringComparison.Ordinal);
        Assert.Contains("'up'", run.Interrupted.Reason, StringComparison.Ordinal);
        Assert.Empty(worker.ProcessesOf(bundle.Ticket));
        Assert.Equal("up", Assert.Single(run.Texts));
    }

    [Fact]
    public async Task A_host_that_finds_a_run_without_executor_at_its_start_interrupts_it()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("echo up; sleep 300");
        await worker.Host.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "up");
        worker.Host.Dispose();
        Assert.True(Signals.Send(worker.ExecutorOf(bundle.Ticket), Signal.Kill));
        await Eventually.True(() => !worker.ExecutorOf(bundle.Ticket).IsAlive, TestWorker.Bound, "the executor is gone");
        var report = await worker.ReplaceHost();
        Assert.Equal([bundle.Ticket], report.Interrupted);
        Assert.Empty(report.Problems);
        Assert.Empty(worker.ProcessesOf(bundle.Ticket));
        Assert.NotNull((await worker.Watch(bundle.Ticket)).Interrupted);
        Assert.Empty((await worker.ReplaceHost()).Interrupted);
    }

    [Fact]
    public async Task A_run_of_another_boot_is_interrupted_and_names_both()
    {
        await using var worker = new TestWorker();
        var paths = worker.PathsOf(TestWorker.NewTicket());
        Directory.CreateDirectory(paths.Records);
        // This process is alive, but it was not this boot's process of that number.
        var other = ProcessIdentity.OfSelf() with { Boot = "00000000-1111-2222-3333-444444444444" };
        Assert.True(RunClaims.TryClaim(paths, 1, new RunClaim(other, TimeSpan.Zero)));
        var reason = (await worker.Watch(paths.Ticket)).Interrupted!.Reason;
        Assert.Contains(other.Boot, reason, StringComparison.Ordinal);
        Assert.Contains(BootId.Current, reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_survives_its_host_and_the_next_one_gets_all_of_it()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("for i in 1 2 3; do echo line $i; done; until [ -e go ]; do sleep 0.05; done; for i in 4 5 6; do echo line $i; done; exit 42");
        await worker.Host.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "line 3");
        var report = await worker.ReplaceHost();
        Assert.Equal([bundle.Ticket], report.Running);
        await worker.Host.Start(bundle, worker.Cancel);
        await File.WriteAllTextAsync(Path.Combine(worker.PathsOf(bundle.Ticket).WorkDirectory, "go"), "", worker.Cancel);
        var run = await worker.Watch(bundle.Ticket);
        Assert.Equal(["line 1", "line 2", "line 3", "line 4", "line 5", "line 6"], run.Texts);
        Assert.Equal((42, StopReason.None), (run.Exited!.Code, run.Exited.Stop));
    }

    [Fact]
    public async Task A_ticket_that_no_executor_has_claimed_was_never_started()
    {
        await using var worker = new TestWorker();
        var paths = worker.PathsOf(TestWorker.NewTicket());
        Directory.CreateDirectory(paths.Records);
        await Assert.ThrowsAsync<UnknownTicketException>(() => worker.Watch(paths.Ticket));
        await Assert.ThrowsAsync<UnknownTicketException>(() => worker.Watch(TestWorker.NewTicket()));
        // The executor that may be on its way has lost.
        Assert.False(RunClaims.TryClaim(paths, 1, new RunClaim(ProcessIdentity.OfSelf(), TimeSpan.Zero)));
    }
}
