using Longshore.Api.Transport;
using Longshore.Domain.Projects;

namespace Longshore.Api.Projects;

/// <summary>A project's connectivity policy, read and written.</summary>
internal sealed record ConnectivityPolicyPart
{
    public SkipMachineBehavior? SkipMachineBehavior { get; init; }
    public IReadOnlyList<string?>? TargetRoles { get; init; }
    public bool? AllowDeploymentsToNoTargets { get; init; }
    public bool? ExcludeUnhealthyTargets { get; init; }

    public ConnectivityPolicy ToPolicy() => new(
        SkipMachineBehavior ?? Domain.Projects.SkipMachineBehavior.None, TargetRoles.Texts(), AllowDeploymentsToNoTargets ?? false, ExcludeUnhealthyTargets ?? false);

    public static ConnectivityPolicyPart From(ConnectivityPolicy policy) => new()
    {
        SkipMachineBehavior = policy.SkipMachines,
        TargetRoles = policy.TargetRoles,
        AllowDeploymentsToNoTargets = policy.AllowDeploymentsToNoTargets,
        ExcludeUnhealthyTargets = policy.ExcludeUnhealthyTargets,
    };
}
