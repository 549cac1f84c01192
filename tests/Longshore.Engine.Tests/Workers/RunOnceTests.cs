using System.Diagnostics;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Os.Files;
using Longshore.Steps.Bundles;
using Longshore.Steps.Runs;
using Longshore.Transports;
using Longshore.WorkerHost;
using Xunit;

namespace Longshore.Engine.Tests.Workers;

public sealed class RunOnceTests
{
    private const string WriteLedger = "echo ran >> \"$LEDGER\"";

    [Fact]
    public async Task A_ticket_started_many_times_at_once_runs_once()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash(WriteLedger);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => worker.Host.Start(bundle, worker.Cancel)));
        await worker.Host.Start(bundle, worker.Cancel);
        await worker.Watch(bundle.Ticket);
        await worker.Host.Start(bundle, worker.Cancel);
        await worker.ReplaceHost();
        await worker.Host.Start(bundle, worker.Cancel);
        Assert.Equal(["ran"], worker.LedgerLines);
    }

    [Fact]
    public async Task An_executor_whose_try_was_given_up_never_starts_anything()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash(WriteLedger);
        // A host made the ticket and started its executor, and was killed before it could write the bundle.
        Directory.CreateDirectory(worker.PathsOf(bundle.Ticket).Records);
        using var late = StartExecutor(worker);

        var run = await worker.Run(bundle);
        await late.StandardInput.BaseStream.WriteAsync(BundleTransfer.Write(bundle, attempt: 1), worker.Cancel);
        late.StandardInput.Close();
        await late.WaitForExitAsync(worker.Cancel);

        Assert.Equal(StepExecutor.NotClaimed, late.ExitCode);
        Assert.Equal(0, run.Exited!.Code);
        Assert.Equal(["ran"], worker.LedgerLines);
    }

    [Fact]
    public async Task A_host_that_comes_after_the_claim_does_not_start_another_executor()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash(WriteLedger);
        Directory.CreateDirectory(worker.PathsOf(bundle.Ticket).Records);
        using var first = StartExecutor(worker);
        await first.StandardInput.BaseStream.WriteAsync(BundleTransfer.Write(bundle, attempt: 1), worker.Cancel);
        first.StandardInput.Close();
        await Eventually.True(() => RunClaims.Find(worker.PathsOf(bundle.Ticket), out _) is not null, TestWorker.Bound, "the executor claims");

        await worker.Run(bundle);

        Assert.Null(ExclusiveNote.Read(worker.PathsOf(bundle.Ticket).Claim(2)));
        Assert.Equal(["ran"], worker.LedgerLines);
    }

    [Fact]
    public async Task Half_a_bundle_starts_nothing()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash(WriteLedger);
        Directory.CreateDirectory(worker.PathsOf(bundle.Ticket).Records);
        using var executor = StartExecutor(worker);
        await executor.StandardInput.BaseStream.WriteAsync(BundleTransfer.Write(bundle, attempt: 1).AsMemory(0, 100), worker.Cancel);
        executor.StandardInput.Close();
        await executor.WaitForExitAsync(worker.Cancel);

        Assert.Equal(StepExecutor.NotClaimed, executor.ExitCode);
        Assert.Null(ExclusiveNote.Read(worker.PathsOf(bundle.Ticket).Claim(1)));
        Assert.Empty(worker.LedgerLines);
    }

    [Fact]
    public async Task An_executor_that_cannot_be_started_is_reported_and_the_next_start_runs()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash(WriteLedger);
        using (var broken = worker.NewHost(executor: "/bin/false")) await Assert.ThrowsAsync<ExecutorFailedException>(() => broken.Start(bundle, worker.Cancel));
        using (var missing = worker.NewHost(executor: "/nowhere/longshore-step"))
        {
            var unreachable = await Assert.ThrowsAsync<WorkerUnreachableException>(() => new Transports.BuiltIn.BuiltInSession(missing).Start(bundle, worker.Cancel));
            Assert.False(unreachable.MayHaveArrived);
            Assert.Contains("/nowhere/longshore-step", unreachable.Message, StringComparison.Ordinal);
        }
        await worker.Run(bundle);
        Assert.Equal(["ran"], worker.LedgerLines);
    }

    [Fact]
    public async Task A_completed_ticket_leaves_no_trace_and_never_runs_again()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash($"{WriteLedger}; mkdir closed; touch closed/file; chmod 0 closed");
        await worker.Run(bundle);
        await worker.Host.Complete(bundle.Ticket, worker.Cancel);
        await worker.Host.Complete(bundle.Ticket, worker.Cancel);
        await worker.Host.Start(bundle, worker.Cancel);

        await Assert.ThrowsAsync<UnknownTicketException>(() => worker.Watch(bundle.Ticket));
        Assert.Equal(["ran"], worker.LedgerLines);
        Assert.False(Directory.Exists(worker.PathsOf(bundle.Ticket).Workspace));
        Assert.False(Directory.Exists(worker.PathsOf(bundle.Ticket).Records));
        Assert.Empty(Directory.EnumerateFileSystemEntries(RunPaths.TrashOf(worker.Root)));
    }

    [Fact]
    public async Task A_ticket_completed_before_its_start_arrives_never_runs()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash(WriteLedger);
        await worker.Host.Complete(bundle.Ticket, worker.Cancel);
        await worker.Host.Start(bundle, worker.Cancel);
        await Assert.ThrowsAsync<UnknownTicketException>(() => worker.Watch(bundle.Ticket));
        Assert.Empty(worker.LedgerLines);
    }

    [Fact]
    public async Task A_run_that_lives_when_it_is_completed_is_killed()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("echo up; sleep 300 & sleep 300");
        await worker.Host.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "up");
        await worker.Host.Complete(bundle.Ticket, worker.Cancel);
        Assert.Empty(worker.ProcessesOf(bundle.Ticket));
    }

    private static Process StartExecutor(TestWorker worker) =>
        Process.Start(new ProcessStartInfo(TestWorker.Executor, ["run", "--root", worker.Root])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
}
