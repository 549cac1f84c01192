namespace Longshore.Domain.Workers;

/// <summary>Why a step finds no place to run (workers.md §2.4, §4.9).</summary>
public enum PlacementCode
{
    StepNeedsRoles,
    PoolVariableUnresolved,
    PoolNotFound,
    NoDefaultPool,
    BuiltInDisabled,
    PoolEmpty,
    NoEnabledWorkers,
    NoHealthyWorkers,
    NoWorkerWithContainerEngine,
    WorkerLeaseTimeout,
    DynamicProviderMissing,
    DynamicLeaseFailed,
}
