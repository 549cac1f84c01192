using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Transports;
using Longshore.Transports.Link;
using Longshore.Transports.Ssh;

namespace Longshore.Orchestration.Workers;

/// <summary>Sessions to workers, as they are named in the events of runs.</summary>
internal sealed class WorkerSessions(IWorkerSession builtIn, LinkCenter links, SshWorkers ssh, SshEndpoints sshEndpoints, Store store)
{
    /// <param name="machine">Id of a worker, such as <c>Workers-1</c>; null: the built-in worker.</param>
    /// <exception cref="WorkerUnreachableException">No such worker can be reached from here; nothing was sent.</exception>
    public async Task<IWorkerSession> To(string? machine, CancellationToken cancel)
    {
        if (machine is null) return builtIn;
        await using var session = store.Read();
        if (!WorkerId.TryParse(machine, null, out var id) || await session.Workers.Find(id, cancel) is not { } worker)
            throw new WorkerUnreachableException($"{machine} is not registered any more.", mayHaveArrived: false);
        if (worker.Endpoint.AgentThumbprint() is not null) return links.SessionOf(machine);
        return worker.Endpoint.CommunicationStyle == EndpointReading.Ssh
            ? ssh.SessionOf(await sshEndpoints.Of(session, $"Worker {worker.Name}", worker.Endpoint, cancel))
            : throw new WorkerUnreachableException(
                $"Worker {worker.Name} is an Octopus Tentacle or of style {worker.Endpoint.CommunicationStyle}, which this version of the server does not reach. Use longshore-agent or SSH.", mayHaveArrived: false);
    }
}
