using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using Longshore.Os.Failpoints;
using Longshore.Os.Processes;
using Longshore.Steps.Bundles;
using Longshore.Steps.Runs;

namespace Longshore.WorkerHost.Runs;

/// <summary>Starts executors and remembers, for as long as this host lives, how its own ones ended.</summary>
[SupportedOSPlatform("linux")]
internal sealed class Executors : IDisposable
{
    private const int LongestComplaint = 2_000;

    private readonly RunHostOptions options;
    private readonly TimeProvider time;
    private readonly StandbyExecutors standby;
    private readonly ConcurrentDictionary<int, Process> started = new();

    public Executors(RunHostOptions options, TimeProvider time)
    {
        (this.options, this.time) = (options, time);
        standby = new StandbyExecutors(() => Process.Start(Request())!, options.Standby);
    }

    /// <summary>Starts executors for the steps to come.</summary>
    public void PrepareForNext() => _ = Task.Run(standby.Refill);

    /// <summary>Takes a waiting executor, or starts one, and hands it the bundle.</summary>
    /// <returns>Null: it has claimed its try. Else why it has not, as far as it could tell: it may have claimed and died.</returns>
    public async Task<ExecutorFailedException?> Launch(int attempt, StepBundle bundle, CancellationToken cancel)
    {
        var content = BundleTransfer.Write(bundle, attempt);
        Process process;
        try
        {
            process = standby.TryTake() ?? Process.Start(Request())!;
        }
        catch (Exception broken) when (broken is Win32Exception or IOException)
        {
            return new ExecutorFailedException($"The step executor '{options.ExecutorPath}' cannot be started: {broken.Message}", broken);
        }
        Failpoint.Pass("host.spawned");
        using var bound = new CancellationTokenSource(options.ClaimBound, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, bound.Token);
        try
        {
            if (await HandOver(process, content, either.Token))
            {
                started[process.Id] = process;
                PrepareForNext();
                return null;
            }
            return await FailureOf(process, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            process.Kill();
            return new ExecutorFailedException(string.Create(CultureInfo.InvariantCulture, $"The step executor did not claim its run within {options.ClaimBound.TotalSeconds:0} s."));
        }
        catch (OperationCanceledException)
        {
            // The caller left. Without a whole bundle the executor ends by itself; with one it goes on, and the next Start finds its claim.
            process.Dispose();
            throw;
        }
    }

    /// <summary>How an executor ended, when this host has started it; null: not known.</summary>
    public ProcessEnd? EndOf(int process)
    {
        const int signalled = 128;
        if (!started.TryGetValue(process, out var executor) || !executor.HasExited) return null;
        return executor.ExitCode > signalled ? new ProcessEnd.Signalled(executor.ExitCode - signalled) : new ProcessEnd.Exited(executor.ExitCode);
    }

    /// <summary>Nobody will ask for this executor again.</summary>
    public void Forget(int process)
    {
        if (started.TryRemove(process, out var executor)) executor.Dispose();
        else EndedChild.Collect(process);
    }

    public void Dispose()
    {
        standby.Dispose();
        foreach (var process in started.Keys) Forget(process);
    }

    private ProcessStartInfo Request()
    {
        var request = new ProcessStartInfo(options.ExecutorPath)
        {
            ArgumentList = { "run", "--root", options.Root },
            WorkingDirectory = options.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ExecutorEnvironment.Clean(request.Environment);
        return request;
    }

    /// <returns>False: its output ended without the sign that it has claimed.</returns>
    private static async Task<bool> HandOver(Process process, byte[] content, CancellationToken cancel)
    {
        try
        {
            var input = process.StandardInput.BaseStream;
            await input.WriteAsync(content, cancel);
            await input.FlushAsync(cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; its complaint says why.
            return false;
        }
        Failpoint.Pass("host.bundle-sent");
        var sign = new byte[1];
        var claimed = await process.StandardOutput.BaseStream.ReadAsync(sign, cancel) == 1 && sign[0] == StepExecutor.ClaimedSign;
        Failpoint.Pass("host.claim-seen");
        return claimed;
    }

    private static async Task<ExecutorFailedException> FailureOf(Process process, CancellationToken cancel)
    {
        using (process)
        {
            var complaint = (await process.StandardError.ReadToEndAsync(cancel)).Trim();
            await process.WaitForExitAsync(cancel);
            var says = complaint.Length == 0 ? "" : $": {(complaint.Length > LongestComplaint ? complaint[..LongestComplaint] : complaint)}";
            return new ExecutorFailedException(string.Create(CultureInfo.InvariantCulture, $"The step executor ended with code {process.ExitCode} before it claimed its run{says}"));
        }
    }
}
