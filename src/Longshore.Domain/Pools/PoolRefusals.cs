using Longshore.Domain.Machines;
using Longshore.Domain.Refusals;
using Longshore.Domain.Variables;
using Longshore.Domain.Workers;

namespace Longshore.Domain.Pools;

/// <summary>Why no pool could be found for a step. Each text names the step or target, what it asked for, and the mend (workers.md §3.10, §3.13).</summary>
public static class PoolRefusals
{
    public static PlacementRefusal Unresolved(StepNeeds step, VariableChoice choice)
    {
        var others = choice.Ranking.IsEmpty ? ""
            : choice.Winner is not null ? " Its value here is blank."
            : choice.Ranking.Any(rank => ForTargets(rank.Candidate)) ? " It has values for target tags or targets, which are not known yet when pools are determined."
            : " All its values are for other scopes.";
        return new(
            PlacementCode.PoolVariableUnresolved, "WorkerPoolVariable",
            $"No variable named {choice.Name} was in scope and set to value for {step.Name} so could not determine which worker pool to use.{others}",
            "Give it the id, slug or name of a pool in a scope of environment, tenant, channel, process or step that applies here, or choose a pool in the step.");
    }

    public static PlacementRefusal VariableNamesNone(StepNeeds step, string variable, VariableCandidate value, SpacePools pools) => NotFound(
        "WorkerPoolVariable",
        $"Variable {variable} names worker pool {(value.IsSensitive ? "****, which does not exist in this space" : pools.Missing(value.Value!))}, so step “{step.Name}” has no pool.",
        $"Set the variable to one of {string.Join(", ", pools.All.Select(pool => $"{pool.Name} ({pool.Id})"))}.");

    public static PlacementRefusal StepNamesNone(StepNeeds step, WorkerPoolId wanted, SpacePools pools) => NotFound(
        "WorkerPoolId", $"Step “{step.Name}” runs on workers of pool {pools.Missing(wanted.ToString())}.", "Choose another pool in the process and create a new release.");

    public static PlacementRefusal TargetNamesNone(StepTarget target, WorkerPoolId wanted, SpacePools pools) => NotFound(
        "DefaultWorkerPoolId", $"Target {target.Name} ({target.Id}) is served by pool {pools.Missing(wanted.ToString())}.", "Give the target another default worker pool, or choose a pool in the step.");

    /// <summary>The pool was there when the run was planned, and is gone now.</summary>
    public static PlacementRefusal Gone(string step, WorkerPoolId wanted, SpacePools pools) => NotFound(
        "WorkerPoolId", $"Step “{step}” was planned for pool {pools.Missing(wanted.ToString())}.", "Choose another pool in the process and create a new release.");

    public static PlacementRefusal NoDefault() => new(PlacementCode.NoDefaultPool, "WorkerPoolId", "The space has no default worker pool.", "Make one of its pools the default.");

    /// <summary>It is to be deleted, and something names it.</summary>
    /// <param name="uses">As <see cref="PoolUses"/> words them; at least one.</param>
    public static Invalid StillUsed(WorkerPool pool, IReadOnlyList<string> uses)
    {
        const int shown = 20;
        var more = uses.Count > shown ? $" and {uses.Count - shown} more" : "";
        return new(
            "Id", $"Worker pool {pool.Name} is used by {string.Join(", ", uses.Take(shown))}{more}.",
            "Let them use another pool first, or delete it with force=true: steps that still ask for it then fail and say which pool is gone.");
    }

    private static PlacementRefusal NotFound(string field, string says, string mend) => new(PlacementCode.PoolNotFound, field, says, mend);

    private static bool ForTargets(VariableCandidate candidate) => candidate.Scope.ContainsKey(ScopeKind.Role) || candidate.Scope.ContainsKey(ScopeKind.Machine);
}
