namespace Longshore.Domain.Machines;

/// <summary>A deployment target that a deployment leaves out.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Reason">Full sentence.</param>
public sealed record DroppedTarget(MachineId Id, string Name, string Reason);
