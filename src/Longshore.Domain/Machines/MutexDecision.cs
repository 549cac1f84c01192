using System.Collections.Immutable;

namespace Longshore.Domain.Machines;

/// <summary>Who may run on a machine now, and what the others wait for.</summary>
/// <param name="Enter">In order of arrival.</param>
/// <param name="Waits">In order of arrival.</param>
public sealed record MutexDecision(ImmutableArray<MutexRequest> Enter, ImmutableArray<MutexWait> Waits);
