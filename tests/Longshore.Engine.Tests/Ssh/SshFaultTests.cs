using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Workers;
using Longshore.Os.Processes;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Runs;
using Longshore.Transports;
using Longshore.Transports.Ssh;
using Xunit;

namespace Longshore.Engine.Tests.Ssh;

/// <summary>reliability.md F-WRK-SSH-08: whatever is cut, the script runs once, and its lines come once.</summary>
[Collection("sshd")]
public sealed class SshFaultTests(TestSshd sshd)
{
    private const string Counting = "echo ran >> \"$LEDGER\"; for i in $(seq 1 200); do echo line $i; sleep 0.01; done; until [ -e \"$LEDGER.go\" ]; do sleep 0.02; done; exit 4";

    [Fact]
    public async Task A_connection_killed_in_mid_step_costs_no_line_and_doubles_none()
    {
        await using var worker = new SshWorker(sshd);
        var bundle = worker.Bash(Counting);
        await worker.Session.Start(bundle, worker.Cancel);
        var frames = new List<Frame>();
        for (var cuts = 0; frames.Count == 0 || !frames[^1].IsEnd;)
        {
            try
            {
                await foreach (var frame in worker.Session.Watch(bundle.Ticket, frames.Count == 0 ? 0 : frames[^1].Next, worker.Cancel))
                {
                    frames.Add(frame with { Payload = frame.Payload.ToArray() });
                    if (cuts < 3 && frames.Count % 5 == 0 && cuts++ >= 0) await sshd.CutConnections();
                    if (cuts == 3) await File.WriteAllTextAsync($"{worker.Ledger}.go", "", worker.Cancel);
                }
            }
            catch (WorkerUnreachableException)
            {
                // Cut: watched again from the last offset.
            }
        }
        AssertWhole(await SeenRun.Of(frames.ToAsyncEnumerable(), worker.Key));
        Assert.Equal(["ran"], worker.LedgerLines);
    }

    [Fact]
    public async Task Sshd_restarted_in_mid_step_does_not_touch_the_run()
    {
        await using var worker = new SshWorker(sshd);
        var bundle = worker.Bash(Counting);
        await worker.Session.Start(bundle, worker.Cancel);
        var seen = await worker.Saw(bundle.Ticket, "line 20");
        await sshd.Stop();
        var refused = await Assert.ThrowsAsync<WorkerUnreachableException>(() => worker.Watch(bundle.Ticket));
        Assert.False(refused.MayHaveArrived);
        await sshd.Start();
        await File.WriteAllTextAsync($"{worker.Ledger}.go", "", worker.Cancel);
        var rest = await worker.Watch(bundle.Ticket, seen[^1].Next);
        AssertWhole(await SeenRun.Of(seen.Concat(rest.Frames).ToAsyncEnumerable(), worker.Key));
        Assert.Equal(["ran"], worker.LedgerLines);
    }

    [Fact]
    public async Task A_server_that_comes_after_a_kill_goes_on_by_offset()
    {
        await using var worker = new SshWorker(sshd);
        var bundle = worker.Bash(Counting);
        await worker.Session.Start(bundle, worker.Cancel);
        var seen = await worker.Saw(bundle.Ticket, "line 20");
        await worker.ReplaceServer();
        await worker.Session.Start(bundle, worker.Cancel);
        await File.WriteAllTextAsync($"{worker.Ledger}.go", "", worker.Cancel);
        var rest = await worker.Watch(bundle.Ticket, seen[^1].Next);
        AssertWhole(await SeenRun.Of(seen.Concat(rest.Frames).ToAsyncEnumerable(), worker.Key));
        Assert.Equal(["ran"], worker.LedgerLines);
    }

    [Fact]
    public async Task A_start_cut_off_anywhere_runs_once_when_it_is_repeated()
    {
        await using var worker = new SshWorker(sshd);
        await worker.Session.Describe(worker.Cancel);
        // How far a start has come on the machine when it is cut; each twice, because the cut itself falls where it likes.
        Func<RunPaths, bool>[] stages =
        [
            _ => true,
            paths => Directory.Exists(paths.Records),
            paths => RunClaims.Find(paths, out _) is not null,
            paths => File.Exists(paths.Journal),
        ];
        foreach (var stage in stages.Concat(stages))
        {
            var bundle = worker.Bash("echo $LONGSHORE_TICKET >> \"$LEDGER\"");
            var start = worker.Session.Start(bundle, worker.Cancel);
            await Eventually.True(() => start.IsCompleted || stage(worker.PathsOf(bundle.Ticket)), TestWorker.Bound, "the start has come so far, or has ended");
            await sshd.CutConnections();
            try
            {
                await start;
            }
            catch (WorkerUnreachableException)
            {
                await worker.Session.Start(bundle, worker.Cancel);
            }
            Assert.Equal(0, (await worker.Watch(bundle.Ticket)).Exited!.Code);
            Assert.Single(worker.LedgerLines, bundle.Ticket.ToString());
        }
    }

    [Fact]
    public async Task A_connection_that_falls_silent_is_given_up_and_the_next_works()
    {
        await using var worker = new SshWorker(sshd, timeouts: new SshTimeouts { Silence = TimeSpan.FromSeconds(7) });
        var bundle = worker.Bash("echo up; until [ -e \"$LEDGER.go\" ]; do sleep 0.02; done");
        await worker.Session.Start(bundle, worker.Cancel);
        await using var watch = worker.Session.Watch(bundle.Ticket, 0, worker.Cancel).GetAsyncEnumerator(worker.Cancel);
        Assert.True(await watch.MoveNextAsync());
        foreach (var process in TestSshd.ConnectionsOf(sshd.User)) Assert.True(Signals.Send(new ProcessIdentity(process.Id, process.StartTime, BootId.Current), Signal.Stop));
        var silent = await Assert.ThrowsAsync<WorkerUnreachableException>(async () =>
        {
            while (await watch.MoveNextAsync())
            {
            }
        });
        Assert.Contains("did not answer within 7 s", silent.Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync($"{worker.Ledger}.go", "", worker.Cancel);
        Assert.Equal(0, (await worker.Watch(bundle.Ticket)).Exited!.Code);
        await sshd.CutConnections();
    }

    [Fact]
    public async Task An_executor_that_was_killed_ends_the_run_as_interrupted_for_all_who_watch()
    {
        await using var worker = new SshWorker(sshd);
        var bundle = worker.Bash("echo up; sleep 300");
        await worker.Session.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "up");
        var watches = Enumerable.Range(0, 4).Select(_ => worker.Watch(bundle.Ticket)).ToList();
        Assert.True(Signals.Send(Steps.Runs.RunClaims.Find(worker.PathsOf(bundle.Ticket), out _)!.Executor, Signal.Kill));
        var runs = await Task.WhenAll(watches);
        Assert.All(runs, run => Assert.NotNull(run.Interrupted));
        Assert.Single(runs.Select(run => (run.Frames[^1].Offset, run.Interrupted!.Reason)).Distinct());
        Assert.Empty(worker.ProcessesOf(bundle.Ticket));
    }

    [Fact]
    public async Task Nobody_there_means_that_nothing_has_arrived()
    {
        await using var worker = new SshWorker(sshd, change: endpoint => endpoint with { Port = 1 });
        var refused = await Assert.ThrowsAsync<WorkerUnreachableException>(() => worker.Session.Start(worker.Bash("exit 0"), worker.Cancel));
        Assert.False(refused.MayHaveArrived);
        Assert.Contains("127.0.0.1:1", refused.Message, StringComparison.Ordinal);
    }

    private static void AssertWhole(SeenRun run)
    {
        Assert.Equal(Enumerable.Range(1, 200).Select(i => $"line {i}"), run.Texts);
        Assert.Equal((EndKind.Exited, 4, 200), (run.Exited!.End, run.Exited.Code, run.Exited.Lines));
        Assert.All(run.Frames.Zip(run.Frames.Skip(1)), pair => Assert.Equal(pair.First.Next, pair.Second.Offset));
    }
}
