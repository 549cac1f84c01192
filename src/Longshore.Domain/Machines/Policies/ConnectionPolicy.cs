namespace Longshore.Domain.Machines.Policies;

/// <summary>Bounds of one connection to a machine.</summary>
public sealed record ConnectionPolicy
{
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromMinutes(1);
    public int RetryCount { get; init; } = 5;
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(1);
    public TimeSpan RetryLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a request waits for a polling agent to fetch it.</summary>
    public TimeSpan PollingQueueTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a polling agent may work at one request.</summary>
    public TimeSpan PollingWorkTimeout { get; init; } = TimeSpan.FromMinutes(10);
}
