using Longshore.Domain.Workers;
using Longshore.Transports;

namespace Longshore.Orchestration.Workers;

/// <summary>The session to a worker by the name under which it was leased.</summary>
internal sealed class WorkerSessions(IWorkerSession builtIn)
{
    /// <exception cref="WorkerUnreachableException">No such worker can be reached from here.</exception>
    public IWorkerSession To(string worker) => worker == WorkerChoice.BuiltIn
        ? builtIn
        : throw new WorkerUnreachableException($"No session to worker {worker}.", mayHaveArrived: false);
}
