using Longshore.Acceptance.Tests.Servers;
using Longshore.Os.Processes;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;
using Longshore.Steps.Runs;
using Xunit;

namespace Longshore.Engine.Tests.Workers;

public sealed class WatchTests
{
    [Fact]
    public async Task A_run_can_be_watched_from_every_frame_on()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("for i in 1 2 3 4 5; do echo line $i; sleep 0.03; done; echo '##octopus[progress percentage=\"NTA=\" message=\"aGFsZg==\"]'");
        var whole = await worker.Run(bundle);
        Assert.Equal(FrameKind.Started, whole.Frames[0].Kind);
        Assert.Contains(whole.Frames, frame => frame.Kind == FrameKind.Progress);
        for (var first = 0; first < whole.Frames.Length; first++)
        {
            var rest = await worker.Watch(bundle.Ticket, whole.Frames[first].Offset);
            Assert.Equal(whole.Frames.Skip(first).Select(Comparable), rest.Frames.Select(Comparable));
        }
        Assert.Equal(whole.Frames.Skip(1).Select(frame => frame.Offset), whole.Frames.SkipLast(1).Select(frame => frame.Next));
    }

    [Fact]
    public async Task A_line_comes_while_its_script_still_runs()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("echo first; until [ -e go ]; do sleep 0.02; done; echo second");
        await worker.Host.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "first");
        await File.WriteAllTextAsync(Path.Combine(worker.PathsOf(bundle.Ticket).WorkDirectory, "go"), "", worker.Cancel);
        Assert.Equal(["first", "second"], (await worker.Watch(bundle.Ticket)).Texts);
    }

    [Fact]
    public async Task A_watcher_may_leave_and_come_back()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("echo a; sleep 0.1; echo b; sleep 0.1; echo c");
        await worker.Host.Start(bundle, worker.Cancel);
        var texts = new List<string>();
        var next = 0L;
        for (var ended = false; !ended;)
        {
            await foreach (var frame in worker.Session.Watch(bundle.Ticket, next, worker.Cancel))
            {
                if (frame.Kind == FrameKind.Log) texts.AddRange(SeenRun.LinesOf(frame).Select(line => line.Text));
                (next, ended) = (frame.Next, frame.IsEnd);
                break;
            }
        }
        Assert.Equal(["a", "b", "c"], texts);
    }

    [Fact]
    public async Task A_flipped_byte_costs_one_frame_and_is_named()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("echo one; sleep 0.1; echo two; sleep 0.1; echo three; exit 6");
        var whole = await worker.Run(bundle);
        var broken = whole.Frames.Single(frame => frame.Kind == FrameKind.Log && SeenRun.LinesOf(frame).Any(line => line.Text == "two"));
        foreach (var at in (long[])[broken.Offset + 1, broken.Offset + 5, broken.Next - 1])
        {
            Flip(worker.PathsOf(bundle.Ticket).Journal, at);
            var run = await worker.Watch(bundle.Ticket);
            Flip(worker.PathsOf(bundle.Ticket).Journal, at);
            Assert.Equal(6, run.Exited!.Code);
            Assert.Equal(["one", "three"], run.Texts.Where(text => text.Length < 10));
            var note = Assert.Single(run.Lines, line => line.Level == LogLevel.Error);
            Assert.Contains($"byte {broken.Offset}:", note.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_torn_tail_is_cut_off_and_the_run_interrupted()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("echo one; sleep 0.1; echo two");
        var whole = await worker.Run(bundle);
        var log = whole.Frames.Last(frame => frame.Kind == FrameKind.Log);
        var journal = worker.PathsOf(bundle.Ticket).Journal;
        foreach (var length in (long[])[log.Next - 1, log.Offset + 8, log.Offset + 3])
        {
            await Eventually.True(() => !worker.ExecutorOf(bundle.Ticket).IsAlive, TestWorker.Bound, "the executor is gone");
            using (var file = File.OpenHandle(journal, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.SetLength(file, length);
            var run = await worker.Watch(bundle.Ticket);
            Assert.Equal("one", Assert.Single(run.Texts));
            Assert.Equal(log.Offset, run.Frames[^1].Offset);
            Assert.NotNull(run.Interrupted);
        }
    }

    [Fact]
    public async Task A_watcher_who_has_stored_more_than_a_power_loss_left_still_gets_the_end()
    {
        await using var worker = new TestWorker();
        var paths = worker.PathsOf(TestWorker.NewTicket());
        Directory.CreateDirectory(paths.Records);
        RunClaims.TryClaim(paths, 1, new RunClaim(ProcessIdentity.OfSelf() with { Boot = "another" }, TimeSpan.Zero));
        const long stored = 100_000;
        foreach (var _ in (int[])[1, 2])
        {
            var run = await worker.Watch(paths.Ticket, stored);
            Assert.NotNull(run.Interrupted);
            Assert.Equal(stored, Assert.Single(run.Frames).Offset);
        }
    }

    private static (FrameKind, long, long, string) Comparable(Frame frame) => (frame.Kind, frame.Offset, frame.Next, Convert.ToHexString(frame.Payload.Span));

    private static void Flip(string path, long at)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        Span<byte> one = stackalloc byte[1];
        RandomAccess.Read(file, one, at);
        one[0] ^= 0xFF;
        RandomAccess.Write(file, one, at);
    }
}
