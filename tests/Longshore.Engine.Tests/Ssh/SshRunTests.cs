using System.Security.Cryptography;
using Longshore.Acceptance.Tests.Servers;
using Longshore.Engine.Tests.Workers;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.Transports;
using Longshore.Transports.Ssh;
using Xunit;

namespace Longshore.Engine.Tests.Ssh;

[Collection("sshd")]
public sealed class SshRunTests(TestSshd sshd)
{
    [Fact]
    public async Task A_script_runs_with_outputs_and_artifacts_as_its_user()
    {
        await using var worker = new SshWorker(sshd);
        var bundle = worker.Bash("""
            id -un; echo error >&2; set_octopusvariable First one; set_octopusvariable Hidden s3cr3t-value -sensitive
            echo content > report.txt; new_octopusartifact report.txt
            exit 3
            """);
        var run = await worker.Run(bundle);
        Assert.Equal((EndKind.Exited, 3), (run.Exited!.End, run.Exited.Code));
        Assert.Contains(sshd.User, run.Texts);
        Assert.Equal("error", Assert.Single(run.Lines, line => line.FromStandardError).Text);
        Assert.Equal(("one", "s3cr3t-value"), (run.ValueOf("First"), run.ValueOf("Hidden")));
        Assert.Null(worker.Session.RawBecause);

        var artifact = Assert.Single(run.Exited.Artifacts);
        await using (var content = await worker.Session.Get(bundle.Ticket, artifact.Number, worker.Cancel))
            Assert.Equal(artifact.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, worker.Cancel)));
        await Assert.ThrowsAsync<FileNotFoundException>(() => worker.Session.Get(bundle.Ticket, 7, worker.Cancel));

        await worker.Session.Complete(bundle.Ticket, worker.Cancel);
        await worker.Session.Complete(bundle.Ticket, worker.Cancel);
        await worker.Session.Start(bundle, worker.Cancel);
        await Assert.ThrowsAsync<UnknownTicketException>(() => worker.Watch(bundle.Ticket));
        Assert.False(Directory.Exists(worker.PathsOf(bundle.Ticket).Workspace));
    }

    [Fact]
    public async Task A_ticket_started_many_times_at_once_runs_once()
    {
        await using var worker = new SshWorker(sshd);
        var bundle = worker.Bash("echo ran >> \"$LEDGER\"; sleep 0.3");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => worker.Session.Start(bundle, worker.Cancel)));
        Assert.Equal(0, (await worker.Watch(bundle.Ticket)).Exited!.Code);
        Assert.Equal(["ran"], worker.LedgerLines);
    }

    [Fact]
    public async Task A_cancelled_script_ends_and_leaves_nothing()
    {
        await using var worker = new SshWorker(sshd);
        var bundle = worker.Bash("sleep 300 & echo up; sleep 300");
        await worker.Session.Start(bundle, worker.Cancel);
        await worker.Saw(bundle.Ticket, "up");
        await worker.Session.Cancel(bundle.Ticket, worker.Cancel);
        await worker.Session.Cancel(bundle.Ticket, worker.Cancel);
        Assert.Equal(StopReason.Canceled, (await worker.Watch(bundle.Ticket)).Exited!.Stop);
        Assert.Empty(worker.ProcessesOf(bundle.Ticket));
        await worker.Session.Cancel(TestWorker.NewTicket(), worker.Cancel);
    }

    [Fact]
    public async Task Steps_run_side_by_side_over_one_connection()
    {
        await using var worker = new SshWorker(sshd);
        // Each waits for the other, so they end only when they run at the same time.
        string Script(string own, string other) => $"touch \"$LEDGER.{own}\"; until [ -e \"$LEDGER.{other}\" ]; do sleep 0.02; done; echo met";
        var runs = await Task.WhenAll(worker.Run(worker.Bash(Script("a", "b"))), worker.Run(worker.Bash(Script("b", "a"))));
        Assert.All(runs, run => Assert.Equal(["met"], run.Texts));
        Assert.Equal(1, worker.Connections);
    }

    [Fact]
    public async Task A_machine_that_allows_few_sessions_gets_more_connections_instead()
    {
        await sshd.Restart("MaxSessions 2");
        try
        {
            await using var worker = new SshWorker(sshd);
            var bundles = Enumerable.Range(0, 5).Select(_ => worker.Bash("until [ -e \"$LEDGER.go\" ]; do sleep 0.02; done; echo done")).ToList();
            var runs = bundles.Select(worker.Run).ToList();
            await Eventually.True(() => bundles.All(bundle => File.Exists(worker.PathsOf(bundle.Ticket).Journal)), TestWorker.Bound, "all run");
            await File.WriteAllTextAsync($"{worker.Ledger}.go", "", worker.Cancel);
            Assert.All(await Task.WhenAll(runs), run => Assert.Equal(["done"], run.Texts));
            Assert.InRange(worker.Connections, 2, 8);
        }
        finally
        {
            await sshd.Restart();
        }
    }

    [Fact]
    public async Task Files_are_put_once_and_found_again()
    {
        await using var worker = new SshWorker(sshd);
        var content = RandomNumberGenerator.GetBytes(3_000_000);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        Assert.False((await worker.Session.Has(hash, worker.Cancel)).IsWhole);
        await worker.Session.Put(hash, new MemoryStream(content), from: 0, worker.Cancel);
        Assert.True((await worker.Session.Has(hash, worker.Cancel)).IsWhole);
        var wrong = await Assert.ThrowsAsync<InvalidDataException>(() => worker.Session.Put(new string('0', 64), new MemoryStream(content), from: 0, worker.Cancel));
        Assert.Contains(hash, wrong.Message, StringComparison.Ordinal);

        var bundle = worker.Bash("sha256sum < data/file.bin | cut -d' ' -f1", given => given with { Files = [new BundleFile("data", "file.bin", hash, content.Length, Extract: false)] });
        var run = await worker.Run(bundle);
        Assert.Equal(0, run.Exited!.Code);
    }

    [Fact]
    public async Task The_executor_is_pushed_once_per_version_and_again_when_it_was_altered()
    {
        sshd.ForgetAll();
        await using var worker = new SshWorker(sshd);
        Assert.NotEqual("unknown", (await worker.Session.Describe(worker.Cancel)).ExecutorVersion);
        var program = Assert.Single(Directory.GetFiles(Path.Combine(sshd.Home, ".longshore/bin"), "*", SearchOption.AllDirectories));
        Assert.Equal(Path.GetFileName(Path.GetDirectoryName(program)), Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(program, worker.Cancel))));
        var pushed = File.GetLastWriteTimeUtc(program);
        await worker.ReplaceServer();
        await worker.Session.Describe(worker.Cancel);
        Assert.Equal(pushed, File.GetLastWriteTimeUtc(program));

        File.Delete(program);
        var gone = await Assert.ThrowsAsync<WorkerUnreachableException>(() => worker.Session.Describe(worker.Cancel));
        Assert.False(gone.MayHaveArrived);
        await worker.Session.Describe(worker.Cancel);

        await File.WriteAllTextAsync(program, "#!/bin/sh\necho wrong\n", worker.Cancel);
        await worker.ReplaceServer();
        Assert.NotEqual("unknown", (await worker.Session.Describe(worker.Cancel)).ExecutorVersion);
        Assert.Single(Directory.GetFileSystemEntries(Path.GetDirectoryName(program)!));
    }

    [Fact]
    public async Task A_hundred_thousand_lines_come_whole_to_a_slow_reader()
    {
        await using var worker = new SshWorker(sshd);
        var bundle = worker.Bash("seq -f '%099.0f' 100000");
        await worker.Session.Start(bundle, worker.Cancel);
        var expected = 0;
        await foreach (var frame in worker.Session.Watch(bundle.Ticket, 0, worker.Cancel))
        {
            if (frame.Kind != FrameKind.Log) continue;
            await Task.Yield();
            foreach (var line in SeenRun.LinesOf(frame)) Assert.Equal(++expected, int.Parse(line.Text, System.Globalization.CultureInfo.InvariantCulture));
        }
        Assert.Equal(100_000, expected);
    }
}
