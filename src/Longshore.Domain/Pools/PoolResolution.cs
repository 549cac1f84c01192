using Longshore.Domain.Machines;
using Longshore.Domain.Refusals;
using Longshore.Domain.Variables;
using Longshore.Domain.Workers;

namespace Longshore.Domain.Pools;

/// <summary>Which pool serves a step, decided while planning (workers.md §3.9, §3.12, §3.13, §4.9.2, §4.9.3). Pure.</summary>
public static class PoolResolution
{
    /// <param name="variables">Values of all names, oldest first.</param>
    /// <param name="context">Where the step runs; targets and their tags are not looked at, because none is known while planning.</param>
    /// <param name="target">Target on whose behalf the step runs, or null.</param>
    public static Result<ResolvedPool> Resolve(StepNeeds step, SpacePools pools, IEnumerable<VariableCandidate> variables, VariableContext context, StepTarget? target)
    {
        var found = step.PoolVariable is { Length: > 0 } name ? ByVariable(step, name, pools, variables, context)
            : step.Pool is { } wanted ? ById(step, wanted, pools)
            : ByDefault(pools);
        if (found.IsRefused || !found.Value.Pool.IsDefault || target is not { RunsSteps: false, DefaultPool: { } own }) return found;
        return ByTarget(target, own, pools);
    }

    private static Result<ResolvedPool> ByVariable(StepNeeds step, string name, SpacePools pools, IEnumerable<VariableCandidate> variables, VariableContext context)
    {
        var choice = VariableChoice.Of(name, variables.Where(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)), context.WhilePlanning());
        if (choice.Winner is not { } winner || string.IsNullOrWhiteSpace(winner.Value)) return PoolRefusals.Unresolved(step, choice);
        return pools.Find(winner.Value) is { } pool
            ? new ResolvedPool(pool, $"Variable {name} names pool {pool.Name} for step “{step.Name}”.")
            : PoolRefusals.VariableNamesNone(step, name, winner, pools);
    }

    private static Result<ResolvedPool> ById(StepNeeds step, WorkerPoolId wanted, SpacePools pools) =>
        pools.Find(wanted) is { } pool ? new ResolvedPool(pool, $"Step “{step.Name}” names pool {pool.Name}.") : PoolRefusals.StepNamesNone(step, wanted, pools);

    private static Result<ResolvedPool> ByDefault(SpacePools pools) =>
        pools.Default is { } pool ? new ResolvedPool(pool, $"The step names no pool, and {pool.Name} is the default pool of the space.") : PoolRefusals.NoDefault();

    private static Result<ResolvedPool> ByTarget(StepTarget target, WorkerPoolId own, SpacePools pools) =>
        pools.Find(own) is { } pool
            ? new ResolvedPool(pool, $"Target {target.Name} has pool {pool.Name} as its own default, which goes before the space's.")
            : PoolRefusals.TargetNamesNone(target, own, pools);
}
