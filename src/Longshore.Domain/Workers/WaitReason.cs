namespace Longshore.Domain.Workers;

/// <summary>What a step waits for before it gets a worker.</summary>
public enum WaitReason
{
    /// <summary>All fitting workers are held alone by another task, such as an upgrade of their agent. Bounded by <c>WorkerLeaseTimeout</c>.</summary>
    ExclusiveLease,

    /// <summary>No worker is known to be healthy, and some were never checked: their check runs first. Bounded by the connect timeout.</summary>
    HealthCheck,

    /// <summary>All fitting workers run as many steps as they may. Like a place in the queue of tasks it has no bound of its own: waiting is what the limit is for.</summary>
    WorkersFull,
}
