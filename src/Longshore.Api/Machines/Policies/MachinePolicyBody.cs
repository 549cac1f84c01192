using Longshore.Application.Machines;
using Longshore.Domain.Machines.Policies;

namespace Longshore.Api.Machines.Policies;

/// <summary>What clients send. A part that is sent is taken as a whole.</summary>
internal sealed record MachinePolicyBody
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public bool? IsDefault { get; init; }
    public HealthCheckPart? MachineHealthCheckPolicy { get; init; }
    public ConnectivityPart? MachineConnectivityPolicy { get; init; }
    public CleanupPart? MachineCleanupPolicy { get; init; }
    public UpdatePart? MachineUpdatePolicy { get; init; }
    public CallRetryPart? MachineRpcCallRetryPolicy { get; init; }
    public PackageCachePart? MachinePackageCacheRetentionPolicy { get; init; }
    public string? PollingRequestQueueTimeout { get; init; }
    public string? PollingRequestMaximumMessageProcessingTimeout { get; init; }
    public string? ConnectionRetrySleepInterval { get; init; }
    public int? ConnectionRetryCountLimit { get; init; }
    public string? ConnectionRetryTimeLimit { get; init; }
    public string? ConnectionConnectTimeout { get; init; }

    public MachinePolicyDraft ToDraft() => new()
    {
        Name = Name,
        Slug = Slug,
        Description = Description,
        IsDefault = IsDefault,
        HealthCheck = MachineHealthCheckPolicy?.Read(),
        Connectivity = MachineConnectivityPolicy is { } connectivity ? connectivity.MachineConnectivityBehavior ?? default : null,
        Cleanup = MachineCleanupPolicy?.Read(),
        Update = MachineUpdatePolicy?.Read(),
        AgentAccount = MachineUpdatePolicy?.TentacleUpdateAccountId,
        CallRetry = MachineRpcCallRetryPolicy?.Read(),
        PackageCache = MachinePackageCacheRetentionPolicy?.Read(),
        Connection = Bounds(),
    };

    private ConnectionBounds Bounds() => new()
    {
        ConnectTimeout = SpanText.Read(nameof(ConnectionConnectTimeout), ConnectionConnectTimeout),
        RetryCount = ConnectionRetryCountLimit,
        RetryPause = SpanText.Read(nameof(ConnectionRetrySleepInterval), ConnectionRetrySleepInterval),
        RetryLimit = SpanText.Read(nameof(ConnectionRetryTimeLimit), ConnectionRetryTimeLimit),
        PollingQueueTimeout = SpanText.Read(nameof(PollingRequestQueueTimeout), PollingRequestQueueTimeout),
        PollingWorkTimeout = SpanText.Read(nameof(PollingRequestMaximumMessageProcessingTimeout), PollingRequestMaximumMessageProcessingTimeout),
    };
}
