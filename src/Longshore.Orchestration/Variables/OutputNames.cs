using System.Collections.Immutable;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Variables;

namespace Longshore.Orchestration.Variables;

/// <summary>Under which names, and where, later steps see an output (workers.md §10.6).</summary>
internal static class OutputNames
{
    private static readonly ImmutableDictionary<ScopeKind, ImmutableArray<string>> Everywhere = ImmutableDictionary<ScopeKind, ImmutableArray<string>>.Empty;

    /// <summary>Of a step for a target: indexed by it, unindexed for steps on the same target, and unindexed for all; of any other step only unindexed.</summary>
    public static IEnumerable<(string Name, ImmutableDictionary<ScopeKind, ImmutableArray<string>> Scope)> Of(PlannedStep step, string output)
    {
        var plain = $"Octopus.Action[{step.ActionName}].Output.{output}";
        yield return (plain, Everywhere);
        if (step.Target is not { } target) yield break;
        yield return ($"Octopus.Action[{step.ActionName}].Output[{target.Name}].{output}", Everywhere);
        yield return (plain, Everywhere.Add(ScopeKind.Machine, [target.Id.ToString()]));
    }
}
