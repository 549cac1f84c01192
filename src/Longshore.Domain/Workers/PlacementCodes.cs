namespace Longshore.Domain.Workers;

/// <summary>What belongs to each code.</summary>
public static class PlacementCodes
{
    /// <summary>As written in logs and documents, such as <c>POOL_EMPTY</c>.</summary>
    public static string Text(this PlacementCode code) => code switch
    {
        PlacementCode.StepNeedsRoles => "STEP_NEEDS_ROLES",
        PlacementCode.PoolVariableUnresolved => "POOL_VARIABLE_UNRESOLVED",
        PlacementCode.PoolNotFound => "POOL_NOT_FOUND",
        PlacementCode.NoDefaultPool => "NO_DEFAULT_POOL",
        PlacementCode.BuiltInDisabled => "BUILT_IN_DISABLED",
        PlacementCode.PoolEmpty => "POOL_EMPTY",
        PlacementCode.NoEnabledWorkers => "NO_ENABLED_WORKERS",
        PlacementCode.NoHealthyWorkers => "NO_HEALTHY_WORKERS",
        PlacementCode.NoWorkerWithContainerEngine => "NO_WORKER_WITH_CONTAINER_ENGINE",
        PlacementCode.WorkerLeaseTimeout => "WORKER_LEASE_TIMEOUT",
        PlacementCode.DynamicProviderMissing => "DYNAMIC_PROVIDER_MISSING",
        PlacementCode.DynamicLeaseFailed => "DYNAMIC_LEASE_FAILED",
    };

    /// <summary>
    /// News that could lift the refusal. The line is drawn between the pool's members, which come, go and heal without anybody touching the process,
    /// and everything else (step, variable, pool, provider), which stays wrong however long a run waits. A wait that has run out is no reason to wait again.
    /// </summary>
    public static WakeUps WakesOn(this PlacementCode code) => code switch
    {
        PlacementCode.BuiltInDisabled or PlacementCode.PoolEmpty => WakeUps.WorkerAdded,
        PlacementCode.NoEnabledWorkers => WakeUps.WorkerAdded | WakeUps.WorkerEnabled,
        PlacementCode.NoHealthyWorkers or PlacementCode.NoWorkerWithContainerEngine => WakeUps.WorkerAdded | WakeUps.WorkerEnabled | WakeUps.WorkerChecked,
        PlacementCode.StepNeedsRoles or PlacementCode.PoolVariableUnresolved or PlacementCode.PoolNotFound or PlacementCode.NoDefaultPool
            or PlacementCode.WorkerLeaseTimeout or PlacementCode.DynamicProviderMissing or PlacementCode.DynamicLeaseFailed => WakeUps.None,
    };
}
