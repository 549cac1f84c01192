using System.Collections.Immutable;
using Longshore.Domain.Workers;
using Longshore.Os.Certificates;
using Longshore.Transports.Link;

namespace Longshore.Orchestration.Workers;

/// <summary>What use cases ask of the external workers as they are now.</summary>
public sealed class WorkerFleet
{
    private readonly FleetUpkeep upkeep;
    private readonly HealthChecks health;
    private readonly LinkCenter links;
    private readonly LeaseDesk desk;

    internal WorkerFleet(FleetUpkeep upkeep, HealthChecks health, LinkCenter links, LeaseDesk desk) =>
        (this.upkeep, this.health, this.links, this.desk) = (upkeep, health, links, desk);

    /// <summary>Certificate that agents pin.</summary>
    public Thumbprint Thumbprint => links.Thumbprint;

    /// <summary>Port for agents that dial in; null: it is off.</summary>
    public int? CommsPort => links.Port;

    /// <summary>Workers or pools were added, edited or deleted, and that is committed.</summary>
    public Task Changed(CancellationToken cancel) => upkeep.Refresh(cancel);

    /// <summary>Checks a worker now.</summary>
    /// <returns>The worker with its new health; null: it does not exist.</returns>
    public Task<Worker?> Check(WorkerId worker, CancellationToken cancel) => health.Check(worker, cancel);

    /// <summary>It is one of our agents, and has a link of its own.</summary>
    public static bool IsAgent(Worker worker) => worker.Endpoint.AgentThumbprint() is not null;

    /// <summary>How the link to an agent stands; null: nothing is known, or it is no agent.</summary>
    public LinkState? LinkOf(WorkerId worker) => links.StateOf(worker.ToString());

    /// <summary>Steps that run on the worker now, oldest first: while there is one, it must not be deleted.</summary>
    public ImmutableArray<WorkerLease> LeasesOn(WorkerId worker) => desk.On(WorkerKey.Of(worker));

    /// <summary>Steps that run now on any worker, the built-in one too, oldest first.</summary>
    public ImmutableArray<WorkerLease> Leases() => desk.All();
}
