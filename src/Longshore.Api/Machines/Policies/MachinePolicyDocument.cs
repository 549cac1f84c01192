using Longshore.Api.Transport;
using Longshore.Domain.Machines.Policies;

namespace Longshore.Api.Machines.Policies;

/// <summary>A machine policy as clients read it (rest-api.md §7). Time spans are .NET text.</summary>
internal sealed record MachinePolicyDocument : ILinked
{
    public required string? Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public bool IsDefault { get; init; }
    public required HealthCheckPart MachineHealthCheckPolicy { get; init; }
    public required ConnectivityPart MachineConnectivityPolicy { get; init; }
    public required CleanupPart MachineCleanupPolicy { get; init; }
    public required UpdatePart MachineUpdatePolicy { get; init; }
    public required CallRetryPart MachineRpcCallRetryPolicy { get; init; }
    public required PackageCachePart MachinePackageCacheRetentionPolicy { get; init; }
    public required string PollingRequestQueueTimeout { get; init; }
    public required string PollingRequestMaximumMessageProcessingTimeout { get; init; }
    public required string ConnectionRetrySleepInterval { get; init; }
    public required int ConnectionRetryCountLimit { get; init; }
    public required string ConnectionRetryTimeLimit { get; init; }
    public required string ConnectionConnectTimeout { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static MachinePolicyDocument From(MachinePolicy policy)
    {
        var self = $"/api/{policy.Space}/machinepolicies/{policy.Id}";
        return Of(policy) with
        {
            Id = policy.Id.ToString(),
            Slug = policy.Slug,
            Links = new Dictionary<string, string> { ["Self"] = self, ["Machines"] = $"{self}/machines{{?skip,take}}", ["Workers"] = $"{self}/workers{{?skip,take}}" },
        };
    }

    /// <summary>What a page for a new policy begins with; it is not stored.</summary>
    public static MachinePolicyDocument Template(MachinePolicy policy) => Of(policy) with
    {
        Links = new Dictionary<string, string> { ["Self"] = $"/api/{policy.Space}/machinepolicies/template" },
    };

    private static MachinePolicyDocument Of(MachinePolicy policy) => new()
    {
        Id = null,
        SpaceId = policy.Space.ToString(),
        Name = policy.Name,
        Description = policy.Description,
        IsDefault = policy.IsDefault,
        MachineHealthCheckPolicy = HealthCheckPart.From(policy.HealthCheck),
        MachineConnectivityPolicy = new(policy.Connectivity),
        MachineCleanupPolicy = CleanupPart.From(policy.Cleanup),
        MachineUpdatePolicy = UpdatePart.From(policy.Update),
        MachineRpcCallRetryPolicy = CallRetryPart.From(policy.CallRetry),
        MachinePackageCacheRetentionPolicy = PackageCachePart.From(policy.PackageCache),
        PollingRequestQueueTimeout = SpanText.Of(policy.Connection.PollingQueueTimeout),
        PollingRequestMaximumMessageProcessingTimeout = SpanText.Of(policy.Connection.PollingWorkTimeout),
        ConnectionRetrySleepInterval = SpanText.Of(policy.Connection.RetryPause),
        ConnectionRetryCountLimit = policy.Connection.RetryCount,
        ConnectionRetryTimeLimit = SpanText.Of(policy.Connection.RetryLimit),
        ConnectionConnectTimeout = SpanText.Of(policy.Connection.ConnectTimeout),
        Links = new Dictionary<string, string>(),
    };
}
