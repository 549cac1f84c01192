using System.Collections.Immutable;
using Longshore.Domain.Machines;

namespace Longshore.Orchestration.Processes;

/// <summary>A deployment as it would run now.</summary>
/// <param name="Steps">In order.</param>
/// <param name="Dropped">Targets with tags of a step that would be left out all the same.</param>
public sealed record PreviewedPlan(ImmutableArray<PreviewedStep> Steps, ImmutableArray<DroppedTarget> Dropped);
