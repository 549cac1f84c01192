using Longshore.WorkerHost;

namespace Longshore.Transports.BuiltIn;

/// <summary>A worker inside the server, which may find runs of an earlier server at its start.</summary>
public interface ITakesUpRuns : IWorkerSession
{
    /// <summary>To be called once at start: ends runs that have lost their executor, and tidies.</summary>
    /// <exception cref="WorkerUnreachableException">No step can run here; the message says why.</exception>
    Task<SweepReport> Sweep(CancellationToken cancel);
}
