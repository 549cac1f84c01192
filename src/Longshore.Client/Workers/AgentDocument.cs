namespace Longshore.Client.Workers;

/// <summary>How the agent of a worker is linked now.</summary>
public sealed record AgentDocument
{
    /// <summary>Of the agent program; empty until it was first connected.</summary>
    public string? Version { get; init; }

    /// <summary>Whether there is a link.</summary>
    public bool Connected { get; init; }

    /// <summary>Its last sign of life; null: not since the server started.</summary>
    public DateTimeOffset? LastSeen { get; init; }

    /// <summary>Steps that run there.</summary>
    public int RunningSteps { get; init; }

    /// <summary>Why it is not connected.</summary>
    public string? Trouble { get; init; }
}
