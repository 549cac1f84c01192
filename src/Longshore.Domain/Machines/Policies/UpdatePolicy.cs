using Longshore.Domain.Accounts;

namespace Longshore.Domain.Machines.Policies;

/// <summary>When the executor on a machine is brought to the server's version.</summary>
public enum ExecutorUpdate { UpdateOnDeployment, UpdateOnNewMachine, UpdateAlways }

/// <summary>Whether an agent is brought to the server's version by itself.</summary>
public enum AgentUpdate { NeverUpdate, Update }

/// <summary>The same for agents in a cluster.</summary>
public enum ClusterAgentUpdate { NeverUpdate, Update, Block }

/// <summary>How the programs on a machine keep up with the server.</summary>
public sealed record UpdatePolicy
{
    public ExecutorUpdate Executor { get; init; }
    public AgentUpdate Agent { get; init; }
    public ClusterAgentUpdate ClusterAgent { get; init; }

    /// <summary>Account that may update an agent; null: the agent's own rights.</summary>
    public AccountId? AgentAccount { get; init; }
}
