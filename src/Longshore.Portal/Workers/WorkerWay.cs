namespace Longshore.Portal.Workers;

/// <summary>How a machine becomes a worker.</summary>
public enum WorkerWay
{
    /// <summary>An agent that calls the server.</summary>
    Polling,

    /// <summary>An agent that the server calls; it joins by the same command.</summary>
    Listening,

    /// <summary>An agent or Tentacle that listens already and trusts this server.</summary>
    Address,

    /// <summary>A machine with sshd and bash.</summary>
    Ssh,
}
