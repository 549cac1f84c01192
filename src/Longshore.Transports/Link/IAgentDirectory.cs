using Longshore.Os.Certificates;

namespace Longshore.Transports.Link;

/// <summary>Which agents are known, kept by whoever uses the links.</summary>
public interface IAgentDirectory
{
    /// <summary>The worker or deployment target whose certificate this is; null: none.</summary>
    Task<string?> Recognise(Thumbprint certificate, CancellationToken cancel);

    /// <summary>
    /// Registers a new worker or deployment target. Durable when it returns. Asked again with the same token and certificate it gives the same one again and does not use the
    /// token up once more, since the agent may not have got the first answer.
    /// </summary>
    Task<JoinOutcome> Join(AgentJoin join, CancellationToken cancel);

    /// <summary>Forgets a machine at its own wish.</summary>
    /// <returns>Null: done. Else why not, and how to mend it.</returns>
    Task<JoinOutcome.Refused?> Leave(string worker, CancellationToken cancel);
}
