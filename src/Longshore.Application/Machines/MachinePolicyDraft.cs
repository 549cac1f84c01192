using Longshore.Domain.Machines.Policies;

namespace Longshore.Application.Machines;

/// <summary>What a user may say about a machine policy. Null: not said; a part that is said is taken as a whole.</summary>
public sealed record MachinePolicyDraft
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public bool? IsDefault { get; init; }
    public HealthCheckPolicy? HealthCheck { get; init; }
    public ConnectivityBehavior? Connectivity { get; init; }
    public CleanupPolicy? Cleanup { get; init; }
    public UpdatePolicy? Update { get; init; }

    /// <summary>As it was sent; goes into <see cref="UpdatePolicy.AgentAccount"/> once it was found.</summary>
    public string? AgentAccount { get; init; }
    public CallRetryPolicy? CallRetry { get; init; }
    public PackageCachePolicy? PackageCache { get; init; }
    public ConnectionBounds? Connection { get; init; }

    /// <summary>The policy with everything that is said here but its names.</summary>
    internal MachinePolicy Onto(MachinePolicy policy) => policy with
    {
        Description = Description ?? policy.Description,
        HealthCheck = HealthCheck ?? policy.HealthCheck,
        Connectivity = Connectivity ?? policy.Connectivity,
        Cleanup = Cleanup ?? policy.Cleanup,
        Update = Update ?? policy.Update,
        CallRetry = CallRetry ?? policy.CallRetry,
        PackageCache = PackageCache ?? policy.PackageCache,
        Connection = Connection?.Onto(policy.Connection) ?? policy.Connection,
    };
}
