namespace Longshore.Domain.Workers;

/// <summary>What the last health check saw of a worker's container engine.</summary>
public enum ContainerEngine
{
    /// <summary>Nobody looked; it counts as possible.</summary>
    NotKnown,
    Present,
    Absent,
}
