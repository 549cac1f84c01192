using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.Versioning;

namespace Longshore.WorkerHost.Runs;

/// <summary>
/// Executors that were started before they are needed, so that a step does not wait for a process to start. They hold nothing and have claimed nothing: each
/// waits for its bundle, and ends by itself when this host ends.
/// </summary>
/// <param name="start">Starts one.</param>
/// <param name="count">How many wait at most: 0 = none, every step starts its own.</param>
[SupportedOSPlatform("linux")]
internal sealed class StandbyExecutors(Func<Process> start, int count) : IDisposable
{
    private readonly ConcurrentQueue<Process> waiting = new();
    private readonly Lock gate = new();
    private bool isDisposed;

    /// <returns>Null: none waits.</returns>
    public Process? TryTake()
    {
        while (waiting.TryDequeue(out var executor))
        {
            if (!executor.HasExited) return executor;
            executor.Dispose();
        }
        return null;
    }

    /// <summary>Starts what is missing.</summary>
    public void Refill()
    {
        lock (gate)
        {
            try
            {
                while (!isDisposed && waiting.Count < count) waiting.Enqueue(start());
            }
            catch (Exception broken) when (broken is Win32Exception or IOException)
            {
                // The next step starts its own, and says what is wrong if that fails too.
            }
        }
    }

    public void Dispose()
    {
        lock (gate) isDisposed = true;
        while (TryTake() is { } executor)
        {
            executor.Kill();
            executor.Dispose();
        }
    }
}
