using Longshore.Domain.Pools;

namespace Longshore.Domain.Machines;

/// <summary>As much of a deployment target as the choice of a step's place looks at.</summary>
/// <param name="CommunicationStyle">As in <see cref="CommunicationStyles"/>; <c>None</c> for a cloud region.</param>
/// <param name="DefaultPool">Pool that serves a cloud target instead of the space's default pool; null: it has no wish.</param>
public sealed record StepTarget(MachineId Id, string Name, string CommunicationStyle, WorkerPoolId? DefaultPool = null)
{
    /// <summary>It runs its steps itself, or is an offline drop, into which the server writes them.</summary>
    public bool RunsSteps => CommunicationStyles.RunsSteps(CommunicationStyle);
}
