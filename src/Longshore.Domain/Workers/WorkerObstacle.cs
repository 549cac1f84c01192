namespace Longshore.Domain.Workers;

/// <summary>Why a member of the pool cannot take a step now; the first that applies, in the order of workers.md §4.9.6-8.</summary>
internal enum WorkerObstacle
{
    None,
    Disabled,
    NotReached,
    NotHealthy,
    NoContainerEngine,
    NeverChecked,
    HeldAlone,
    Full,
}
