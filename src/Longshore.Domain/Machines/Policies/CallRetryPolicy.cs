namespace Longshore.Domain.Machines.Policies;

/// <summary>How long a call that the network cut is tried again.</summary>
public sealed record CallRetryPolicy
{
    public bool IsEnabled { get; init; } = true;

    /// <summary>In deployments.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(150);

    /// <summary>In health checks.</summary>
    public TimeSpan HealthCheckDuration { get; init; } = TimeSpan.FromSeconds(150);
}
