using System.Collections.Immutable;
using Longshore.Os.Certificates;
using Longshore.WorkerLink.Dialling;

namespace Longshore.Transports.Link;

/// <summary>A new agent presents itself.</summary>
public sealed record AgentJoin
{
    /// <summary>The token's secret as the agent has it; to be compared, never logged.</summary>
    public required string Secret { get; init; }

    /// <summary>The agent's certificate, whose key it has.</summary>
    public required Thumbprint Certificate { get; init; }

    /// <summary>Name it wishes to have.</summary>
    public required string Name { get; init; }

    /// <summary>Names or ids of worker pools; empty: all of the token's, or it wishes to be a deployment target.</summary>
    public ImmutableArray<string> Pools { get; init; } = [];

    /// <summary>Roles of a deployment target; empty: all of the token's.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Names or ids of environments of a deployment target; empty: all of the token's.</summary>
    public ImmutableArray<string> Environments { get; init; } = [];

    /// <summary>Where it listens; null: it dials the server (polling).</summary>
    public DialAddress? Listens { get; init; }

    /// <summary>Version of the agent program.</summary>
    public required string Version { get; init; }
}
