using Longshore.Domain.Spaces;

namespace Longshore.Domain.Machines.Policies;

/// <summary>How workers and deployment targets are checked, reached and cleaned up (workers.md §5.5). Every space has exactly one default policy.</summary>
public sealed record MachinePolicy : IBelongsToSpace
{
    public MachinePolicyId Id { get; init; }
    public SpaceId Space { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }
    public bool IsDefault { get; init; }
    public HealthCheckPolicy HealthCheck { get; init; } = new();
    public ConnectivityBehavior Connectivity { get; init; }
    public CleanupPolicy Cleanup { get; init; } = new();
    public UpdatePolicy Update { get; init; } = new();
    public CallRetryPolicy CallRetry { get; init; } = new();
    public PackageCachePolicy PackageCache { get; init; } = new();
    public ConnectionPolicy Connection { get; init; } = new();

    /// <summary>What a space starts with.</summary>
    public static MachinePolicy DefaultOf(SpaceId space) => new() { Space = space, Name = "Default Machine Policy", Slug = "default-machine-policy", IsDefault = true };
}
