using System.Collections.Immutable;
using Longshore.Domain.Environments;

namespace Longshore.Domain.Lifecycles;

/// <summary>One phase as a release sees it.</summary>
/// <param name="Phase">From the lifecycle, or made up for an environment when the lifecycle has none.</param>
/// <param name="Environments">Those it stands for, in the space's order: its own, or all that no earlier phase names.</param>
/// <param name="IsComplete">Enough of them had a success.</param>
/// <param name="IsOpen">The release may be deployed there now.</param>
public sealed record PhaseProgress(Phase Phase, ImmutableArray<EnvironmentId> Environments, bool IsComplete, bool IsOpen);
