using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;

namespace Longshore.Application.Releases;

/// <summary>One phase as a release sees it.</summary>
/// <param name="Phase">From the lifecycle.</param>
/// <param name="Environments">Those it stands for: its own, or all that no earlier phase names.</param>
/// <param name="IsComplete">Enough of them had a success.</param>
/// <param name="IsOpen">The release may be deployed there.</param>
public sealed record PhaseReach(Phase Phase, ImmutableArray<EnvironmentId> Environments, bool IsComplete, bool IsOpen)
{
    /// <param name="all">Environments of the space, in order.</param>
    /// <param name="succeeded">Where the release had a success.</param>
    internal static ImmutableArray<PhaseReach> Of(Lifecycle lifecycle, ImmutableArray<EnvironmentId> all, ImmutableHashSet<EnvironmentId> succeeded)
    {
        if (lifecycle.Phases.IsEmpty)
            return [new(new Phase { Id = $"{lifecycle.Id}-any", Name = "Any environment", OptionalEnvironments = all }, all, all.Any(succeeded.Contains), IsOpen: true)];
        var phases = ImmutableArray.CreateBuilder<PhaseReach>(lifecycle.Phases.Length);
        var named = new HashSet<EnvironmentId>();
        var open = true;
        foreach (var phase in lifecycle.Phases)
        {
            var own = all.Where(environment => phase.AutomaticEnvironments.Contains(environment) || phase.OptionalEnvironments.Contains(environment)).ToImmutableArray();
            var environments = own.IsEmpty ? [.. all.Where(environment => !named.Contains(environment))] : own;
            named.UnionWith(own);
            var successes = environments.Count(succeeded.Contains);
            var needed = phase.MinimumEnvironmentsBeforePromotion == 0 ? environments.Length : phase.MinimumEnvironmentsBeforePromotion;
            // A phase with a success stays open, even if an environment added later leaves an earlier phase incomplete.
            phases.Add(new(phase, environments, successes >= needed, open || successes > 0));
            open &= successes >= needed || phase.IsOptional;
        }
        return phases.ToImmutable();
    }
}
