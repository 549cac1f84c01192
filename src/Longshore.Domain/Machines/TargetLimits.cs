using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;

namespace Longshore.Domain.Machines;

/// <summary>What keeps targets of an environment out of a deployment.</summary>
public sealed record TargetLimits(EnvironmentId Environment, ConnectivityPolicy Policy)
{
    /// <summary>Only these; empty: all.</summary>
    public ImmutableArray<MachineId> Specific { get; init; } = [];
    public ImmutableArray<MachineId> Excluded { get; init; } = [];
}
