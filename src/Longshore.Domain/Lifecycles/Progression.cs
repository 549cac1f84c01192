using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Tasks;

namespace Longshore.Domain.Lifecycles;

/// <summary>Where a release is and may go by its lifecycle (workers.md §13.1 to §13.6).</summary>
/// <param name="Lifecycle">Of the release's channel, else of its project.</param>
/// <param name="Phases">In the lifecycle's order.</param>
/// <param name="Deployable">Environments it may be deployed to now, in the space's order.</param>
/// <param name="Automatic">Those of them that the server deploys to by itself at this point.</param>
public sealed record Progression(Lifecycle Lifecycle, ImmutableArray<PhaseProgress> Phases, ImmutableArray<EnvironmentId> Deployable, ImmutableArray<EnvironmentId> Automatic)
{
    /// <summary>All environments that the lifecycle ever leads to.</summary>
    public IEnumerable<EnvironmentId> Reachable => Phases.SelectMany(phase => phase.Environments).Distinct();

    /// <param name="environments">All of the space, in its order.</param>
    /// <param name="deployments">Of the release, in any order.</param>
    /// <param name="blocked">A defect prevents progression.</param>
    /// <param name="tenant">Who asks; null for untenanted deployments.</param>
    public static Progression Of(Lifecycle lifecycle, ImmutableArray<DeploymentEnvironment> environments, IEnumerable<PastDeployment> deployments, bool blocked = false, string? tenant = null)
    {
        var own = deployments.Where(one => string.Equals(one.Tenant, tenant, StringComparison.OrdinalIgnoreCase)).ToList();
        var succeeded = own.Where(one => one.State == TaskState.Success).Select(one => one.Environment).ToHashSet();
        var phases = Phased(PhasesOf(lifecycle, environments), environments, succeeded, blocked);
        var open = phases.Where(phase => phase.IsOpen).ToList();
        var tried = own.Select(one => one.Environment).ToHashSet();
        return new(
            lifecycle, phases,
            InOrder(environments, open.SelectMany(phase => phase.Environments)),
            blocked ? [] : InOrder(environments, open.Where(phase => !phase.Phase.IsOptional).SelectMany(phase => phase.Phase.AutomaticEnvironments).Where(one => !tried.Contains(one))));
    }

    /// <summary>Its own phases, or without any one per environment, so that an environment made later joins by itself.</summary>
    private static ImmutableArray<Phase> PhasesOf(Lifecycle lifecycle, ImmutableArray<DeploymentEnvironment> environments) =>
        !lifecycle.Phases.IsEmpty
            ? lifecycle.Phases
            : [.. environments.Select(one => new Phase { Id = $"{lifecycle.Id}-{one.Id}", Name = one.Name, OptionalEnvironments = [one.Id] })];

    private static ImmutableArray<PhaseProgress> Phased(ImmutableArray<Phase> phases, ImmutableArray<DeploymentEnvironment> all, HashSet<EnvironmentId> succeeded, bool blocked)
    {
        var progress = ImmutableArray.CreateBuilder<PhaseProgress>(phases.Length);
        var named = new HashSet<EnvironmentId>();
        var reached = true;
        foreach (var phase in phases)
        {
            EnvironmentId[] own = [.. phase.AutomaticEnvironments, .. phase.OptionalEnvironments];
            var environments = InOrder(all, own.Length > 0 ? own : all.Select(one => one.Id).Where(one => !named.Contains(one)));
            named.UnionWith(own);
            var successes = environments.Count(succeeded.Contains);
            var needed = phase.MinimumEnvironmentsBeforePromotion == 0 ? environments.Length : Math.Min(phase.MinimumEnvironmentsBeforePromotion, environments.Length);
            // A phase with a success stays open, even if an environment added later leaves an earlier phase incomplete. The first one is always open.
            var open = successes > 0 || (reached && (!blocked || progress.Count == 0));
            progress.Add(new(phase, environments, successes >= needed, open));
            reached &= successes >= needed || phase.IsOptional;
        }
        return progress.ToImmutable();
    }

    // Also leaves out what was deleted from the space.
    private static ImmutableArray<EnvironmentId> InOrder(ImmutableArray<DeploymentEnvironment> all, IEnumerable<EnvironmentId> some)
    {
        var chosen = some.ToHashSet();
        return [.. all.Select(one => one.Id).Where(chosen.Contains)];
    }
}
