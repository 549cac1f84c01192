using System.Security.Cryptography;
using Longshore.Steps.Journals;
using Longshore.Steps.Logs;
using Xunit;

namespace Longshore.Engine.Tests.Workers;

public sealed class OutputTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task Bytes_that_are_no_text_and_a_last_line_without_end_come_as_they_are()
    {
        await using var worker = new TestWorker();
        var run = await worker.Run(worker.Bash(@"printf 'a\0b\n\377\376\n'; printf 'error\n' >&2; printf 'no end'"));
        var output = run.Lines.Where(line => !line.FromStandardError).ToList();
        Assert.Equal(["a\0b"u8.ToArray(), [0xFF, 0xFE], "no end"u8.ToArray()], output.Select(line => line.Bytes));
        Assert.Equal("error", Assert.Single(run.Lines, line => line.FromStandardError).Text);
        Assert.True(run.Exited!.WroteErrors);
        Assert.Equal(4, run.Exited.Lines);
    }

    [Fact]
    public async Task A_hundred_megabytes_of_log_come_whole_and_in_order_in_little_memory()
    {
        await using var worker = new TestWorker();
        const int lines = 1_000_000;
        var bundle = worker.Bash($"seq -f '%099.0f' {lines}; echo done; until [ -e go ]; do sleep 0.05; done");
        await worker.Host.Start(bundle, worker.Cancel);
        var expected = 0;
        var wrong = 0;
        await foreach (var frame in worker.Session.Watch(bundle.Ticket, 0, worker.Cancel))
        {
            if (frame.Kind != FrameKind.Log) continue;
            foreach (var line in LogBlock.Read(frame.Payload))
            {
                if (line.Text.Span.SequenceEqual("done"u8)) await LetGo(worker, bundle.Ticket);
                else if (line.Text.Length != 99 || !System.Buffers.Text.Utf8Parser.TryParse(line.Text.Span, out int number, out _) || number != ++expected) wrong++;
            }
        }
        Assert.Equal((lines, 0), (expected, wrong));
    }

    [Fact]
    public async Task A_line_of_fifty_megabytes_comes_in_parts_in_little_memory()
    {
        await using var worker = new TestWorker();
        const int length = 50 * Megabyte;
        var bundle = worker.Bash($"head -c {length} /dev/zero | tr '\\0' x; echo; echo done; until [ -e go ]; do sleep 0.05; done");
        await worker.Host.Start(bundle, worker.Cancel);
        var seen = 0L;
        var ends = 0;
        await foreach (var frame in worker.Session.Watch(bundle.Ticket, 0, worker.Cancel))
        {
            if (frame.Kind != FrameKind.Log) continue;
            foreach (var line in LogBlock.Read(frame.Payload))
            {
                Assert.True(line.Text.Length <= LogBlock.LongestPart);
                if (line.Text.Span.SequenceEqual("done"u8)) await LetGo(worker, bundle.Ticket);
                else (seen, ends) = (seen + line.Text.Span.Count((byte)'x'), ends + (line.Continues ? 0 : 1));
            }
        }
        Assert.Equal((length, 1), (seen, ends));
    }

    [Fact]
    public async Task Outputs_are_in_the_last_frame_and_sensitive_ones_nowhere_in_plain()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("""
            set() { echo "##octopus[setVariable name='$(printf %s "$1" | base64 -w0)' value='$(printf %s "$2" | base64 -w0)'${3:+ sensitive='VHJ1ZQ=='}]"; }
            set First one; set second two; set FIRST three; set Hidden "$(printf 's3cr%s' '3t-value')" yes
            echo "##octopus[resultMessage message='$(printf %s 'All is well' | base64 -w0)']"
            exit 2
            """);
        var run = await worker.Run(bundle);
        Assert.Equal(["FIRST", "second", "Hidden", "Octopus.Action.Script.ExitCode"], run.Exited!.Outputs.Select(output => output.Name));
        Assert.Equal(["three", "two", "s3cr3t-value", "2"], run.Exited.Outputs.Select(output => run.Cipher.Open(output)));
        Assert.Equal(5, run.Frames.Count(frame => frame.Kind == FrameKind.Output));
        Assert.Equal("All is well", run.Exited.Message);
        Assert.True((await File.ReadAllBytesAsync(worker.PathsOf(bundle.Ticket).Journal, worker.Cancel)).AsSpan().IndexOf("s3cr3t"u8) < 0);
    }

    [Fact]
    public async Task Artifacts_are_kept_after_a_failure_too_and_only_regular_files()
    {
        await using var worker = new TestWorker();
        var bundle = worker.Bash("""
            keep() { echo "##octopus[createArtifact path='$(printf %s "$1" | base64 -w0)' name='$(printf %s "$2" | base64 -w0)' length='MA==']"; }
            mkdir sub; echo content > sub/report.txt; ln -s /etc/passwd link; mkfifo pipe
            keep "$PWD/sub/report.txt" report.txt; keep sub/report.txt again.txt; keep link link; keep pipe pipe; keep /dev/zero zero; keep missing missing; keep sub sub
            exit 8
            """);
        var run = await worker.Run(bundle);
        Assert.Equal(8, run.Exited!.Code);
        Assert.Equal(["report.txt", "again.txt"], run.Exited.Artifacts.Select(artifact => artifact.Name));
        Assert.Equal(5, run.Lines.Count(line => line.Level == LogLevel.Warning && line.Text.Contains("was not collected", StringComparison.Ordinal)));
        foreach (var artifact in run.Exited.Artifacts)
        {
            await using var stream = await worker.Session.Get(bundle.Ticket, artifact.Number, worker.Cancel);
            Assert.Equal(artifact.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, worker.Cancel)));
            Assert.Equal("content\n".Length, artifact.Length);
        }
        await Assert.ThrowsAsync<FileNotFoundException>(() => worker.Session.Get(bundle.Ticket, 3, worker.Cancel));
    }

    /// <summary>Lets the script end after a look at the executor's memory.</summary>
    private static async Task LetGo(TestWorker worker, Steps.Tickets.Ticket ticket)
    {
        // Of these, the just-in-time compiled executor of the tests takes 60 MB before it does anything; the native one that is shipped takes 10.
        const int mostKilobytes = 110 * 1024;
        var peak = File.ReadLines($"/proc/{worker.ExecutorOf(ticket).Id}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        Assert.InRange(int.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^2].Trim(), System.Globalization.CultureInfo.InvariantCulture), 1, mostKilobytes);
        await File.WriteAllTextAsync(Path.Combine(worker.PathsOf(ticket).WorkDirectory, "go"), "", worker.Cancel);
    }
}
