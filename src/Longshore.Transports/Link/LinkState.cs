namespace Longshore.Transports.Link;

/// <summary>How the link to one worker stands.</summary>
public sealed record LinkState
{
    public required string Worker { get; init; }

    public bool IsConnected { get; init; }

    /// <summary>When the agent last gave a sign of life; null: never since this server started.</summary>
    public DateTimeOffset? LastSeen { get; init; }

    /// <summary>Version of the agent program; empty until it was first connected.</summary>
    public string Version { get; init; } = "";

    /// <summary>Steps whose executor lived at the last report.</summary>
    public int RunningSteps { get; init; }

    /// <summary>Free space where workspaces lie, at the last report.</summary>
    public long FreeDiskBytes { get; init; }

    /// <summary>How far the agent's clock is ahead of the server's (negative: behind).</summary>
    public TimeSpan ClockAhead { get; init; }

    /// <summary>Why there is no link, for the operator; null while there is one or nothing is known.</summary>
    public string? Trouble { get; init; }

    /// <summary>Somebody answered who is not the agent meant, or who does not take our link: waiting does not mend that.</summary>
    public bool IsRefused { get; init; }
}
