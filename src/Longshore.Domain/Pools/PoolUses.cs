using System.Collections.Immutable;
using Longshore.Domain.Machines;
using Longshore.Domain.Processes;
using Longshore.Domain.Variables;

namespace Longshore.Domain.Pools;

/// <summary>Who would miss a pool (workers.md §3.10): each use as words for people. Pure.</summary>
/// <param name="pools">Of the space, the pool among them.</param>
public sealed class PoolUses(WorkerPool pool, SpacePools pools)
{
    /// <param name="place">Where the process lies, such as <c>project Shop</c>.</param>
    public IEnumerable<string> In(DeploymentProcess process, string place) =>
        from step in process.Steps
        from action in step.Actions
        where action.WorkerPool == pool.Id && string.IsNullOrEmpty(action.WorkerPoolVariable)
        select $"step “{action.Name}” of {place}";

    /// <summary>Values that name it in any of the ways that a value may (workers.md §3.13).</summary>
    public IEnumerable<string> In(VariableSet set, string place) =>
        from variable in set.Variables
        where variable.Type == VariableType.WorkerPool && variable.Value is { Length: > 0 } value && pools.Find(value)?.Id == pool.Id
        group variable by variable.Name into named
        select $"variable {named.Key} of {place}";

    public IEnumerable<string> In(ImmutableArray<Machine> machines) =>
        from machine in machines
        where machine.DefaultPool == pool.Id
        select $"target {machine.Name}";
}
