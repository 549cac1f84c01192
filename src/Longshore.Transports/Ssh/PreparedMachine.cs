using Longshore.Transports.Ssh.Raw;

namespace Longshore.Transports.Ssh;

/// <summary>A machine and what was found out about it: looked at once, by the first call, and again when that has changed.</summary>
internal sealed class PreparedMachine(SshMachine machine, ExecutorFiles executors) : IAsyncDisposable
{
    private const string RawRuns = "Runs of raw mode lie on the machine.";

    private readonly SemaphoreSlim gate = new(1, 1);
    private IWorkerSession? host;

    public SshMachine Machine => machine;

    /// <summary>Why the machine is in raw mode; null: it is not, or was not looked at yet.</summary>
    public string? RawBecause { get; private set; }

    /// <summary>It is in raw mode only for the runs that lie there.</summary>
    public bool IsRawForRuns => RawBecause == RawRuns;

    /// <summary>The host to call.</summary>
    /// <exception cref="WorkerUnreachableException">It cannot be reached or used.</exception>
    public async Task<IWorkerSession> Host(CancellationToken cancel)
    {
        if (host is { } known) return known;
        await gate.WaitAsync(cancel);
        try
        {
            return host ??= await Prepare(cancel);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The host is not as it was: the next call looks again.</summary>
    public void Forget(IWorkerSession stale) => Interlocked.CompareExchange(ref host, null, stale);

    public async ValueTask DisposeAsync()
    {
        await machine.DisposeAsync();
        gate.Dispose();
    }

    private async Task<IWorkerSession> Prepare(CancellationToken cancel)
    {
        var probe = await MachineProbe.Look(machine, cancel);
        var root = $"{probe.Home}/{machine.Endpoint.Root}";
        var (program, why) = await Program(probe, cancel);
        RawBecause = program is null ? why : null;
        if (program is not null) return new NativeHost(machine, program, root);
        if (!probe.HasBash) throw new WorkerUnreachableException($"{machine.Endpoint}: {why} Raw mode cannot do it either: there is no bash.", mayHaveArrived: false);
        return new RawHost(machine, probe, root, why);
    }

    private async Task<(string? Program, string Why)> Program(MachineProbe probe, CancellationToken cancel)
    {
        // A ticket begun in raw mode is known to raw mode only: until all of them are completed, nothing else may be asked.
        if (probe.HasRawRuns) return (null, RawRuns);
        if (probe.Runtime is not { } runtime) return (null, $"{probe.System} on {probe.Processor} has no longshore-step.");
        if (await executors.Find(runtime, cancel) is not { } file) return (null, $"This server's installation has no longshore-step for {runtime}.");
        return await new ExecutorPush(machine, probe).Ensure(file, cancel);
    }
}
