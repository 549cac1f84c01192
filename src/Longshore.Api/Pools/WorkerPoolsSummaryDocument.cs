using System.Collections.Immutable;
using Longshore.Api.Machines;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;

namespace Longshore.Api.Pools;

internal sealed record WorkerPoolsSummaryDocument : MachineCounts
{
    public required IReadOnlyList<WorkerPoolSummaryDocument> WorkerPoolSummaries { get; init; }

    public static WorkerPoolsSummaryDocument From(IEnumerable<WorkerPool> pools, ImmutableArray<Worker> workers) => new()
    {
        TotalMachines = workers.Length,
        TotalDisabledMachines = workers.Count(worker => worker.IsDisabled),
        MachineHealthStatusSummaries = WorkerCounts.Health(workers),
        MachineEndpointSummaries = WorkerCounts.Styles(workers),
        WorkerPoolSummaries = [.. pools.Select(pool => WorkerPoolSummaryDocument.From(pool, [.. workers.Where(worker => worker.Pools.Contains(pool.Id))]))],
    };
}

internal sealed record WorkerPoolSummaryDocument : MachineCounts
{
    public required WorkerPoolDocument WorkerPool { get; init; }

    public static WorkerPoolSummaryDocument From(WorkerPool pool, ImmutableArray<Worker> workers) => new()
    {
        WorkerPool = WorkerPoolDocument.From(pool),
        TotalMachines = workers.Length,
        TotalDisabledMachines = workers.Count(worker => worker.IsDisabled),
        MachineHealthStatusSummaries = WorkerCounts.Health(workers),
        MachineEndpointSummaries = WorkerCounts.Styles(workers),
    };
}
