using Longshore.Domain.Machines.Policies;

namespace Longshore.Api.Machines.Policies;

/// <summary>What it means that a machine is not reached.</summary>
internal sealed record ConnectivityPart(ConnectivityBehavior? MachineConnectivityBehavior);

/// <summary>When a machine that is not reached is forgotten.</summary>
internal sealed record CleanupPart(CleanupBehavior? DeleteMachinesBehavior, string? DeleteMachinesElapsedTimeSpan)
{
    public static CleanupPart From(CleanupPolicy policy) => new(policy.Behavior, SpanText.Of(policy.After));

    public CleanupPolicy Read() => new()
    {
        Behavior = DeleteMachinesBehavior ?? default,
        After = SpanText.Read("MachineCleanupPolicy.DeleteMachinesElapsedTimeSpan", DeleteMachinesElapsedTimeSpan) ?? default,
    };
}

/// <summary>How programs on a machine keep up with the server.</summary>
internal sealed record UpdatePart(ExecutorUpdate? CalamariUpdateBehavior, AgentUpdate? TentacleUpdateBehavior, ClusterAgentUpdate? KubernetesAgentUpdateBehavior, string? TentacleUpdateAccountId)
{
    public static UpdatePart From(UpdatePolicy policy) => new(policy.Executor, policy.Agent, policy.ClusterAgent, policy.AgentAccount?.ToString());

    public UpdatePolicy Read() => new() { Executor = CalamariUpdateBehavior ?? default, Agent = TentacleUpdateBehavior ?? default, ClusterAgent = KubernetesAgentUpdateBehavior ?? default };
}

/// <summary>How long a call that the network cut is tried again.</summary>
internal sealed record CallRetryPart(bool? Enabled, string? RetryDuration, string? HealthCheckRetryDuration)
{
    public static CallRetryPart From(CallRetryPolicy policy) => new(policy.IsEnabled, SpanText.Of(policy.Duration), SpanText.Of(policy.HealthCheckDuration));

    public CallRetryPolicy Read()
    {
        var otherwise = new CallRetryPolicy();
        return new()
        {
            IsEnabled = Enabled ?? otherwise.IsEnabled,
            Duration = SpanText.Read("MachineRpcCallRetryPolicy.RetryDuration", RetryDuration) ?? otherwise.Duration,
            HealthCheckDuration = SpanText.Read("MachineRpcCallRetryPolicy.HealthCheckRetryDuration", HealthCheckRetryDuration) ?? otherwise.HealthCheckDuration,
        };
    }
}

/// <summary>What bounds the packages that a machine keeps.</summary>
internal sealed record PackageCachePart(PackageCacheStrategy? Strategy, int? QuantityOfPackagesToKeep, string? PackageUnit, int? QuantityOfVersionsToKeep, string? VersionUnit)
{
    private const string Unit = "Items";

    public static PackageCachePart From(PackageCachePolicy policy) => new(policy.Strategy, policy.Packages, Unit, policy.Versions, Unit);

    public PackageCachePolicy Read()
    {
        var otherwise = new PackageCachePolicy();
        return new() { Strategy = Strategy ?? otherwise.Strategy, Packages = QuantityOfPackagesToKeep ?? otherwise.Packages, Versions = QuantityOfVersionsToKeep ?? otherwise.Versions };
    }
}
