using System.Collections.Immutable;
using Longshore.Domain.Machines;

namespace Longshore.Domain.Tasks.Runs;

/// <summary>A deployment target as it was when the run was planned: the run goes by this, whatever is edited meanwhile.</summary>
/// <param name="Hostname">Of a target that the server dials; null: it has no address of its own.</param>
public sealed record PlannedTarget(MachineId Id, string Name, ImmutableArray<string> Roles, string? Hostname);
