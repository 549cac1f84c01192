using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application.Machines;
using Longshore.Domain.Spaces;

namespace Longshore.Api.Machines;

/// <summary>A machine policy as clients read it (rest-api.md §7). Time spans are .NET text.</summary>
internal sealed record MachinePolicyDocument : ILinked
{
    public required string? Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Name { get; init; }
    public string? Description { get; init; }
    public bool IsDefault { get; init; }
    public HealthCheckPolicyDocument MachineHealthCheckPolicy { get; init; } = new();
    public ConnectivityPolicyDocument MachineConnectivityPolicy { get; init; } = new();
    public CleanupPolicyDocument MachineCleanupPolicy { get; init; } = new();
    public UpdatePolicyDocument MachineUpdatePolicy { get; init; } = new();
    public string PollingRequestQueueTimeout { get; init; } = "00:02:00";
    public string PollingRequestMaximumMessageProcessingTimeout { get; init; } = "00:10:00";
    public string ConnectionRetrySleepInterval { get; init; } = "00:00:01";
    public int ConnectionRetryCountLimit { get; init; } = 5;
    public string ConnectionRetryTimeLimit { get; init; } = "00:05:00";
    public string ConnectionConnectTimeout { get; init; } = "00:01:00";
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static MachinePolicyDocument Default(SpaceScope scope)
    {
        var self = scope.Path($"machinepolicies/{MachinePolicies.Default}");
        return new()
        {
            Id = MachinePolicies.Default.ToString(),
            SpaceId = scope.Space.ToString(),
            Name = "Default Machine Policy",
            Description = "Holds for every worker.",
            IsDefault = true,
            Links = new Dictionary<string, string> { ["Self"] = self, ["Machines"] = $"{self}/machines{{?skip,take}}", ["Workers"] = $"{self}/workers{{?skip,take}}" },
        };
    }

    /// <summary>What a page for a new policy begins with.</summary>
    public static MachinePolicyDocument Template(SpaceScope scope) => Default(scope) with
    {
        Id = null,
        Name = "",
        Description = null,
        IsDefault = false,
        Links = new Dictionary<string, string> { ["Self"] = scope.Path("machinepolicies/template") },
    };
}

internal sealed record HealthCheckPolicyDocument
{
    public string HealthCheckType { get; init; } = "RunScript";
    public string? HealthCheckInterval { get; init; } = "01:00:00";
    public string? HealthCheckCron { get; init; }
    public string? HealthCheckCronTimezone { get; init; } = "UTC";
    public ScriptPolicyDocument PowerShellHealthCheckPolicy { get; init; } = new("InheritFromDefault", null);
    public ScriptPolicyDocument BashHealthCheckPolicy { get; init; } = new("InheritFromDefault", null);
}

internal sealed record ScriptPolicyDocument(string RunType, string? ScriptBody);

internal sealed record ConnectivityPolicyDocument(string MachineConnectivityBehavior = "ExpectedToBeOnline");

internal sealed record CleanupPolicyDocument(string DeleteMachinesBehavior = "DoNotDelete", string DeleteMachinesElapsedTimeSpan = "00:00:00");

internal sealed record UpdatePolicyDocument(
    string CalamariUpdateBehavior = "UpdateOnDeployment", string TentacleUpdateBehavior = "NeverUpdate", string KubernetesAgentUpdateBehavior = "NeverUpdate", string? TentacleUpdateAccountId = null);
