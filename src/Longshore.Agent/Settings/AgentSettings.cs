namespace Longshore.Agent.Settings;

/// <summary>What <c>join</c> has learnt and <c>run</c> needs; stored as <c>agent.json</c>, mode 0600.</summary>
internal sealed record AgentSettings
{
    /// <summary>Of the file's form.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Its id as a worker or deployment target, such as <c>Workers-3</c> or <c>Machines-3</c>.</summary>
    public required string Worker { get; init; }

    public required string Name { get; init; }

    /// <summary>Thumbprint of the server's certificate: the only one that is trusted.</summary>
    public required string Server { get; init; }

    public required string CommsHost { get; init; }

    public required int CommsPort { get; init; }

    /// <summary>0: this agent dials the server; else the server dials this port.</summary>
    public int ListenPort { get; init; }

    /// <summary>Proxy on the way to the server, perhaps with a password; null: none but what the environment says.</summary>
    public string? Proxy { get; init; }
}
