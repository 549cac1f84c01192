using Longshore.Api.Transport;
using Longshore.Application.Deployments;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Storage.Records;

namespace Longshore.Api.Deployments;

/// <summary>The command form of deploying: things are named by name or id (rest-api.md §8).</summary>
internal sealed record DeploymentCommandBody
{
    public string? ProjectName { get; init; }
    public string? ReleaseVersion { get; init; }
    public IReadOnlyList<string?>? EnvironmentNames { get; init; }
    public bool? UpdateVariableSnapshot { get; init; }
    public bool? ForcePackageDownload { get; init; }
    public IReadOnlyList<string?>? SpecificMachineNames { get; init; }
    public IReadOnlyList<string?>? ExcludedMachineNames { get; init; }
    public IReadOnlyList<string?>? SkipStepNames { get; init; }
    public bool? UseGuidedFailure { get; init; }
    public DateTimeOffset? RunAt { get; init; }
    public DateTimeOffset? NoRunAfter { get; init; }
    public IReadOnlyDictionary<string, string?>? Variables { get; init; }

    /// <summary><c>LifecycleDefault</c>, <c>On</c> or <c>Off</c>.</summary>
    public string? Priority { get; init; }
    public string? Comments { get; init; }

    public DeploymentDraft ToDraft() => new()
    {
        Project = ProjectName ?? "",
        Release = ReleaseVersion,
        Environments = EnvironmentNames.Texts(),
        Comments = Comments,
        Values = Variables.Pairs(),
        Skip = SkipStepNames.Texts(),
        UseGuidedFailure = UseGuidedFailure,
        ForcePackageDownload = ForcePackageDownload ?? false,
        UpdateVariableSnapshot = UpdateVariableSnapshot ?? false,
        IsPriority = string.Equals(Priority, "On", StringComparison.OrdinalIgnoreCase),
        QueueTime = RunAt is { Year: > 1 } ? RunAt : null,
        QueueTimeExpiry = NoRunAfter is { Year: > 1 } ? NoRunAfter : null,
        NamesUnknown = !SpecificMachineNames.Texts().IsEmpty ? "SpecificMachineNames" : !ExcludedMachineNames.Texts().IsEmpty ? "ExcludedMachineNames" : null,
        Fields = DeploymentFields.ByName,
    };
}
