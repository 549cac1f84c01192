#if FAILPOINTS
using System.Globalization;
using Longshore.Os.Failpoints;
using Longshore.Steps.Bundles;
using Longshore.Steps.Journals;
using Longshore.WorkerHost;
using Xunit;

namespace Longshore.Engine.Tests.Workers;

/// <summary>Kills the executor, and stops the host, at every single point of a run, one run each.</summary>
public sealed class FailpointTests
{
    private const string Script = "echo ran >> \"$LEDGER\"; echo out; sleep 0.05; echo more >&2; exit 5";

    [Fact]
    public async Task An_executor_killed_anywhere_ran_its_script_at_most_once_and_the_run_has_an_end()
    {
        await using var worker = new TestWorker();
        var log = Path.Combine(worker.Root, "passes.txt");
        await worker.Run(worker.Bash(Script));
        var counted = worker.Bash(Script);
        using (var host = worker.NewHost(Wrapped(worker, $"LONGSHORE_FAILPOINT_LOG={log}"))) await RunWith(worker, host, counted);
        var passes = (await File.ReadAllLinesAsync(log, worker.Cancel)).Count(name => name.StartsWith("step.", StringComparison.Ordinal));
        Assert.InRange(passes, 8, 40);

        for (var pass = 1; pass <= passes; pass++)
        {
            File.Delete(worker.Ledger);
            var bundle = worker.Bash(Script);
            using var host = worker.NewHost(Wrapped(worker, string.Create(CultureInfo.InvariantCulture, $"LONGSHORE_FAILPOINTS='step.*:kill@{pass}'")));
            var run = await RunWith(worker, host, bundle);
            Assert.True(worker.LedgerLines.Length <= 1, $"The script ran {worker.LedgerLines.Length} times with a kill at pass {pass}.");
            Assert.Empty(worker.ProcessesOf(bundle.Ticket));
            if (run is null)
                Assert.Empty(worker.LedgerLines);
            else if (run.Exited is { } exited)
                Assert.Equal((EndKind.Exited, 5), (exited.End, exited.Code));
            else
                Assert.NotNull(run.Interrupted);
        }
    }

    [Fact]
    public async Task A_host_that_ends_anywhere_leaves_a_run_that_the_next_brings_to_its_one_end()
    {
        await using var worker = new TestWorker();
        for (var pass = 1; ; pass++)
        {
            File.Delete(worker.Ledger);
            var bundle = worker.Bash(Script);
            var ended = await EndsAt(worker, bundle, pass);
            await worker.ReplaceHost();
            await worker.Host.Start(bundle, worker.Cancel);
            SeenRun? run = null;
            try
            {
                run = await worker.Watch(bundle.Ticket);
            }
            catch (Transports.UnknownTicketException)
            {
                // Completed by the host that ended.
            }
            await worker.Host.Complete(bundle.Ticket, worker.Cancel);
            Assert.Equal(["ran"], worker.LedgerLines);
            if (run is not null) Assert.Equal((EndKind.Exited, 5), (run.Exited!.End, run.Exited.Code));
            if (!ended) break;
            Assert.InRange(pass, 1, 60);
        }
    }

    /// <summary>Start, watch and complete by a host that is gone from pass <paramref name="pass"/> on.</summary>
    private static async Task<bool> EndsAt(TestWorker worker, StepBundle bundle, int pass)
    {
        new FailpointPlan(string.Create(CultureInfo.InvariantCulture, $"host.*:error@{pass}"), null).Follow();
        try
        {
            await worker.Host.Start(bundle, worker.Cancel);
            await worker.Watch(bundle.Ticket);
            await worker.Host.Complete(bundle.Ticket, worker.Cancel);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <returns>Null: the executor ended before its claim, so there was no run.</returns>
    private static async Task<SeenRun?> RunWith(TestWorker worker, RunHost host, StepBundle bundle)
    {
        try
        {
            await host.Start(bundle, worker.Cancel);
        }
        catch (ExecutorFailedException)
        {
            return null;
        }
        return await SeenRun.Of(host.Watch(bundle.Ticket, 0, worker.Cancel), worker.Key);
    }

    private static string Wrapped(TestWorker worker, string settings)
    {
        var path = Path.Combine(worker.Root, $"executor-{Guid.NewGuid():N}");
        File.WriteAllText(path, $"#!/bin/sh\nexport {settings}\nexec '{TestWorker.Executor}' \"$@\"\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }
}
#endif
