using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Transports;

namespace Longshore.Orchestration.Workers;

/// <summary>Sessions to workers, as they are named in the events of runs.</summary>
internal sealed class WorkerSessions(IWorkerSession builtIn, Store store)
{
    /// <param name="machine">Id of a worker, such as <c>Workers-1</c>; null: the built-in worker.</param>
    /// <exception cref="WorkerUnreachableException">No such worker can be reached from here.</exception>
    public async Task<IWorkerSession> To(string? machine, CancellationToken cancel)
    {
        if (machine is null) return builtIn;
        await using var session = store.Read();
        if (!WorkerId.TryParse(machine, null, out var id) || await session.Workers.Find(id, cancel) is not { } worker)
            throw new WorkerUnreachableException($"{machine} is not registered any more.", mayHaveArrived: false);
        throw new WorkerUnreachableException($"Worker {worker.Name} cannot be reached: {worker.Endpoint.CommunicationStyle} is not spoken by this version of the server.", mayHaveArrived: false);
    }
}
