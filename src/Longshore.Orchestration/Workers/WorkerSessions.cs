using Longshore.Domain.Machines;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Transports;
using Longshore.Transports.Link;
using Longshore.Transports.Ssh;

namespace Longshore.Orchestration.Workers;

/// <summary>Sessions to workers and deployment targets, as they are named in the events of runs.</summary>
internal sealed class WorkerSessions(IWorkerSession builtIn, LinkCenter links, SshWorkers ssh, SshEndpoints sshEndpoints, Store store)
{
    /// <param name="machine">Id of a worker or target, such as <c>Workers-1</c>; null: the built-in worker.</param>
    /// <exception cref="WorkerUnreachableException">No such machine can be reached from here; nothing was sent.</exception>
    public async Task<IWorkerSession> To(string? machine, CancellationToken cancel)
    {
        if (machine is null) return builtIn;
        await using var session = store.Read();
        if (await session.FindMachine(new WorkerKey(machine), cancel) is not { } found) throw new WorkerUnreachableException($"{machine} is not registered any more.", mayHaveArrived: false);
        if (found.Endpoint.AgentThumbprint() is not null) return links.SessionOf(machine);
        return found.Endpoint.CommunicationStyle == EndpointReading.Ssh
            ? ssh.SessionOf(await sshEndpoints.Of(session, found.Title, found.Endpoint, cancel))
            : throw new WorkerUnreachableException($"{found.Title} {WhyNot(found.Endpoint.CommunicationStyle)}", mayHaveArrived: false);
    }

    /// <summary>It is a target that only names something in a cloud: there is nothing to open a session to, and a worker runs its steps.</summary>
    public async Task<bool> IsOnlyNamed(WorkerKey machine, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.FindMachine(machine, cancel) is Machine target && !CommunicationStyles.RunsSteps(target.Endpoint.CommunicationStyle);
    }

    private static string WhyNot(string style) => CommunicationStyles.RunsSteps(style)
        ? $"is an Octopus Tentacle or of style {style}, which this version of the server does not reach. Use longshore-agent or SSH."
        : $"has no machine of its own (style {style}): a worker runs its steps.";
}
