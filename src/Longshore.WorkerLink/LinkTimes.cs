namespace Longshore.WorkerLink;

/// <summary>All times and limits of the link between server and agent.</summary>
public sealed record LinkTimes
{
    /// <summary>TCP connection, also through a proxy: default 10 s.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>TLS and hello together, on either side: default 10 s. Longer than a slow line needs, shorter than it pays to hold connections open.</summary>
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Quiet time after which a side pings: default 2 s. With <see cref="PingAnswer"/> a dead link is seen within 5 s.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest wait for the answer to a ping: default 2 s.</summary>
    public TimeSpan PingAnswer { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Between two status reports of an agent: default 5 s.</summary>
    public TimeSpan Report { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest time without a report, after which a link counts as dead although its line answers pings: default 15 s, three reports.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a call waits for a link that is down: default 5 s, longer than a short cut needs to mend.</summary>
    public TimeSpan Mending { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest wait for a claimed start, which includes an overwhelmed machine's 30 s for the claim: default 60 s.</summary>
    public TimeSpan Start { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest wait for cancel and complete, which end processes first: default 3 min.</summary>
    public TimeSpan Ending { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Longest wait for a description, and for the hash of a big file: default 2 min.</summary>
    public TimeSpan Looking { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Longest wait for an upgrade to be unpacked and checked: default 5 min.</summary>
    public TimeSpan Upgrade { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Handshakes at once on one port: default 256. Those beyond it wait in the machine's own queue.</summary>
    public int HandshakesAtOnce { get; init; } = 256;

    /// <summary>First and longest pause before dialling again, each with a random part: default 0.2 s and 30 s.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>See <see cref="FirstPause"/>.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);
}
