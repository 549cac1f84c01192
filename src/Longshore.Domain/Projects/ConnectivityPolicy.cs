using System.Collections.Immutable;

namespace Longshore.Domain.Projects;

public enum SkipMachineBehavior { None, SkipUnavailableMachines }

/// <summary>What a deployment does about deployment targets that cannot be reached, or when there are none (workers.md §8.9). It never concerns workers.</summary>
public sealed record ConnectivityPolicy(SkipMachineBehavior SkipMachines, ImmutableArray<string> TargetRoles, bool AllowDeploymentsToNoTargets, bool ExcludeUnhealthyTargets)
{
    public static ConnectivityPolicy Default { get; } = new(SkipMachineBehavior.None, [], AllowDeploymentsToNoTargets: false, ExcludeUnhealthyTargets: false);
}
