using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Workers;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;
using Longshore.Transports;
using Longshore.Transports.Ssh;
using Xunit;

namespace Longshore.Engine.Tests.Ssh;

[Collection("sshd")]
public sealed class SshRawTests(TestSshd sshd) : IDisposable
{
    private readonly DirectoryInfo noExecutors = Directory.CreateTempSubdirectory("longshore-none-");

    public void Dispose() => noExecutors.Delete(recursive: true);

    [Fact]
    public async Task A_script_runs_with_variables_outputs_and_masks()
    {
        await using var worker = Raw();
        var bundle = worker.Bash(
            """
            id -un; pwd; echo "is $(get_octopusvariable Plain)"; echo "is $(get_octopusvariable Hidden)"
            set_octopusvariable First one; set_octopusvariable Own 0wn-s3cret -sensitive; echo 'own 0wn-s3cret'
            write_warning careful; echo error >&2; echo a > report.txt; new_octopusartifact report.txt
            exit 3
            """,
            given => given with { Variables = [.. given.Variables, new BundleVariable("Plain", "it's plain", false), new BundleVariable("Hidden", "v3ry-hidden", true)] });
        var run = await worker.Run(bundle);
        Assert.Equal((EndKind.Exited, 3), (run.Exited!.End, run.Exited.Code));
        foreach (var text in (string[])[sshd.User, $"{worker.Root}/raw/{bundle.Ticket}/work", "is it's plain", "is ********", "own ********", "error"]) Assert.Contains(text, run.Texts);
        Assert.Contains(run.Lines, line => line is { Level: LogLevel.Warning, Text: "careful" });
        Assert.True(run.Exited.WroteWarnings);
        Assert.Equal(("one", "0wn-s3cret", "3"), (run.ValueOf("First"), run.ValueOf("Own"), run.ValueOf("Octopus.Action.Script.ExitCode")));
        Assert.Contains(run.Lines, line => line.Level == LogLevel.Warning && line.Text.Contains("'report.txt' was not collected", StringComparison.Ordinal));
        Assert.Contains("Raw mode shows standard error as output", run.Texts.First(), StringComparison.Ordinal);
        Assert.Equal(run.Lines.Length, run.Exited.Lines);
        var kept = Directory.EnumerateFiles(worker.Root, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).LinkTarget is null).ToList();
        Assert.Contains(kept, file => Path.GetFileName(file) == "sealed");
        // The output holds what the script put out, masked only on its way into the log.
        Assert.DoesNotContain(kept, file => Path.GetFileName(file) != "out" && File.ReadAllText(file).Contains("v3ry-hidden", StringComparison.Ordinal));

        await worker.Session.Complete(bundle.Ticket, worker.Cancel);
        await worker.Session.Start(bundle, worker.Cancel);
        await Assert.ThrowsAsync<UnknownTicketException>(() => worker.Watch(bundle.Ticket));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(worker.Root, "raw")));
    }

    [Fact]
    public async Task A_program_that_cannot_run_there_leads_to_raw_mode()
    {
        await File.WriteAllTextAsync(Path.Combine(noExecutors.FullName, "longshore-step"), "\u007fELF and nothing else", TestContext.Current.CancellationToken);
        await using var worker = Raw();
        Assert.Equal(0, (await worker.Run(worker.Bash("exit 0"))).Exited!.Code);
        Assert.Contains("longshore-step cannot run there", worker.Session.RawBecause, StringComparison.Ordinal);
        Assert.Equal("raw", (await worker.Session.Describe(worker.Cancel)).ExecutorVersion);
    }

    [Fact]
    public async Task A_watch_goes_on_by_offset_after_cuts_and_after_a_new_server()
    {
        await using var worker = Raw();
        var bundle = worker.Bash("echo ran >> \"$LEDGER\"; for i in $(seq 1 200); do echo line $i; sleep 0.01; done; until [ -e \"$LEDGER.go\" ]; do sleep 0.02; done; exit 4");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => worker.Session.Start(bundle, worker.Cancel)));
        var seen = (await worker.Saw(bundle.Ticket, "line 20")).ToList();
        await sshd.CutConnections();
        await foreach (var frame in worker.Session.Watch(bundle.Ticket, seen[^1].Next, worker.Cancel))
        {
            seen.Add(frame with { Payload = frame.Payload.ToArray() });
            if (SeenRun.LinesOf(frame).Any(line => line.Text == "line 100")) break;
        }
        await worker.ReplaceServer();
        await File.WriteAllTextAsync($"{worker.Ledger}.go", "", worker.Cancel);
        seen.AddRange((await worker.Watch(bundle.Ticket, seen[^1].Next)).Frames);

        var run = await SeenRun.Of(seen.ToAsyncEnumerable(), worker.Key);
        Assert.Equal(Enumerable.Range(1, 200).Select(i => $"line {i}"), run.Texts.Skip(1));
        Assert.Equal((4, 201), (run.Exited!.Code, run.Exited.Lines));
        Assert.All(run.Frames.Zip(run.Frames.Skip(1)), pair => Assert.Equal(pair.First.Next, pair.Second.Offset));
        Assert.Equal(["ran"], worker.LedgerLines);
        Assert.Equal(run.Texts, (await worker.Watch(bundle.Ticket)).Texts);
    }

    [Fact]
    public async Task A_script_is_cancelled_or_timed_out_with_its_group()
    {
        await using var worker = Raw();
        var cancelled = worker.Bash("trap '' TERM; echo up; sleep 300 & while :; do sleep 1; done", given => given with { CancelGrace = TimeSpan.FromSeconds(1) });
        await worker.Session.Start(cancelled, worker.Cancel);
        await worker.Saw(cancelled.Ticket, "up");
        await worker.Session.Cancel(cancelled.Ticket, worker.Cancel);
        var run = await worker.Watch(cancelled.Ticket);
        Assert.Equal((StopReason.Canceled, 137), (run.Exited!.Stop, run.Exited.Code));

        var late = worker.Bash("sleep 300", given => given with { Timeout = TimeSpan.FromSeconds(1) });
        Assert.Equal((StopReason.TimedOut, 143), (await worker.Run(late)).Exited is var exited ? (exited!.Stop, exited.Code) : default);
    }

    [Fact]
    public async Task A_run_whose_process_was_killed_is_interrupted()
    {
        await using var worker = Raw();
        var bundle = worker.Bash("echo up; sleep 300");
        await worker.Session.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "up");
        var claim = new FileInfo(Path.Combine(worker.Root, "raw", bundle.Ticket.ToString(), "claim.1")).LinkTarget!;
        await Tool.Run("kill", ["-KILL", claim.Split(' ')[0]]);
        Assert.Contains("is gone", (await worker.Watch(bundle.Ticket)).Interrupted!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_raw_mode_cannot_do_is_refused_before_anything_runs(bool withFiles)
    {
        await using var worker = Raw();
        var bundle = worker.Bash("echo ran >> \"$LEDGER\"", given => withFiles
            ? given with { Files = [new BundleFile("data", "file.bin", new string('0', 64), 1, Extract: false)] }
            : given with { Variables = [.. given.Variables.Skip(1), new BundleVariable("Octopus.Action.Script.Syntax", "Python", false)] });
        var run = await worker.Run(bundle);
        Assert.Equal(EndKind.NotStarted, run.Exited!.End);
        Assert.Contains(withFiles ? "packages" : "Bash scripts only", run.Exited.Message, StringComparison.Ordinal);
        Assert.Contains(run.Lines, line => line.Level == LogLevel.Error);
        Assert.Empty(worker.LedgerLines);
    }

    [Fact]
    public async Task A_machine_with_raw_runs_stays_raw_until_they_are_completed()
    {
        await using var raw = Raw();
        var bundle = raw.Bash("until [ -e \"$LEDGER.go\" ]; do sleep 0.02; done");
        await raw.Session.Start(bundle, raw.Cancel);
        await using var worker = new SshWorker(sshd, change: _ => raw.Endpoint);
        await worker.Session.Start(bundle, worker.Cancel);
        Assert.Contains("raw mode lie on the machine", worker.Session.RawBecause, StringComparison.Ordinal);
        await File.WriteAllTextAsync($"{raw.Ledger}.go", "", raw.Cancel);
        Assert.Equal(0, (await SeenRun.Of(worker.Session.Watch(bundle.Ticket, 0, worker.Cancel), raw.Key)).Exited!.Code);
        await worker.Session.Complete(bundle.Ticket, worker.Cancel);
        await worker.Session.Describe(worker.Cancel);
        Assert.Null(worker.Session.RawBecause);
    }

    [Fact]
    public async Task An_account_changed_in_mid_run_ends_it_as_unknown()
    {
        await using var worker = Raw();
        var bundle = worker.Bash("exit 0");
        await worker.Session.Start(bundle, worker.Cancel);
        var other = await sshd.NewKey("ed25519", "");
        await using var later = new SshWorker(sshd, new ExecutorFiles(noExecutors.FullName), change: _ => worker.Endpoint with { Account = new SshAccount.WithKey(other) });
        Assert.Contains("account", (await later.Watch(bundle.Ticket)).Interrupted!.Reason, StringComparison.Ordinal);
    }

    private SshWorker Raw() => new(sshd, new ExecutorFiles(noExecutors.FullName));
}
