namespace Longshore.Transports.Ssh;

/// <summary>All bounds of the SSH transport.</summary>
public sealed record SshTimeouts
{
    /// <summary>From the first packet to a connection that has accepted the account: default 15 s.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Answer of a short call: default 60 s, longer than the 30 s that an executor has for its claim.</summary>
    public TimeSpan Reply { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Silence of a call that should have begun to answer, of a watch, or of a transfer, after which its connection counts as dead: default 20 s, four heartbeats.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A connection without a call is closed after 5 to 10 min by default.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(5);
}
