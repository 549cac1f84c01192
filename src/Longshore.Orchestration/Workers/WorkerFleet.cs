using System.Collections.Immutable;
using Longshore.Domain.Machines;
using Longshore.Domain.Workers;
using Longshore.Os.Certificates;
using Longshore.Transports.Link;

namespace Longshore.Orchestration.Workers;

/// <summary>What use cases ask of the external workers and the deployment targets as they are now.</summary>
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

    /// <summary>Workers, pools or targets were added, edited or deleted, and that is committed.</summary>
    public Task Changed(CancellationToken cancel) => upkeep.Refresh(cancel);

    /// <summary>Checks a worker now.</summary>
    /// <returns>The worker with its new health; null: it does not exist.</returns>
    public async Task<Worker?> Check(WorkerId worker, CancellationToken cancel) => await health.Check(WorkerKey.Of(worker), cancel) as Worker;

    /// <summary>Checks a deployment target now.</summary>
    /// <returns>The target with its new health; null: it does not exist.</returns>
    public async Task<Machine?> Check(MachineId target, CancellationToken cancel) => await health.Check(WorkerKey.OfTarget(target), cancel) as Machine;

    /// <summary>It is one of our agents, and has a link of its own.</summary>
    public static bool IsAgent(ICheckedMachine machine) => machine.Endpoint.AgentThumbprint() is not null;

    /// <summary>How the link to an agent stands; null: nothing is known, or it is no agent.</summary>
    public LinkState? LinkOf(ICheckedMachine machine) => links.StateOf(machine.Key.Text);

    /// <summary>Steps that run on the machine now, oldest first: while there is one, it must not be deleted.</summary>
    public ImmutableArray<WorkerLease> LeasesOn(ICheckedMachine machine) => desk.On(machine.Key);

    /// <summary>Steps that run now on any worker, the built-in one too, oldest first.</summary>
    public ImmutableArray<WorkerLease> Leases() => desk.All();
}
