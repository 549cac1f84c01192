using Longshore.Domain.Machines;
using Longshore.Orchestration.Workers;

namespace Longshore.Application.Workers;

/// <summary>How one of our agents is linked right now.</summary>
/// <param name="Version">Empty until it was first connected.</param>
/// <param name="LastSeen">Null: not since this server started.</param>
/// <param name="Trouble">Why it is not connected; null: it is, or nothing is known.</param>
public sealed record AgentState(string Version, bool Connected, DateTimeOffset? LastSeen, int RunningSteps, string? Trouble);

/// <summary>The links of agents, for faces that show workers and deployment targets.</summary>
public sealed class AgentStates(WorkerFleet fleet)
{
    /// <returns>Null: it is no agent of ours.</returns>
    public AgentState? Of(ICheckedMachine machine)
    {
        if (!WorkerFleet.IsAgent(machine)) return null;
        return fleet.LinkOf(machine) is { } link
            ? new AgentState(link.Version, link.IsConnected, link.LastSeen, link.RunningSteps, link.Trouble)
            : new AgentState("", Connected: false, null, 0, "It has not been seen since this server started.");
    }
}
