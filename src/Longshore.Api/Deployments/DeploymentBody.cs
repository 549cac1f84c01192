using Longshore.Api.Transport;
using Longshore.Application.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Releases;
using Longshore.Storage.Records;

namespace Longshore.Api.Deployments;

/// <summary>A deployment as clients send it; things are named by id.</summary>
internal sealed record DeploymentBody
{
    public string? ReleaseId { get; init; }
    public string? EnvironmentId { get; init; }
    public string? TenantId { get; init; }
    public string? Comments { get; init; }
    public IReadOnlyDictionary<string, string?>? FormValues { get; init; }
    public IReadOnlyList<string?>? SkipActions { get; init; }
    public IReadOnlyList<string?>? SpecificMachineIds { get; init; }
    public IReadOnlyList<string?>? ExcludedMachineIds { get; init; }
    public bool? UseGuidedFailure { get; init; }
    public bool? ForcePackageDownload { get; init; }
    public DateTimeOffset? QueueTime { get; init; }
    public DateTimeOffset? QueueTimeExpiry { get; init; }

    public DeploymentDraft ToDraft() => new()
    {
        Release = ReleaseId,
        Environments = string.IsNullOrWhiteSpace(EnvironmentId) ? [] : [EnvironmentId],
        Comments = Comments,
        Values = FormValues.Pairs(),
        Skip = SkipActions.Texts(),
        UseGuidedFailure = UseGuidedFailure,
        ForcePackageDownload = ForcePackageDownload ?? false,
        // Clients write the beginning of time when they mean "now".
        QueueTime = QueueTime is { Year: > 1 } ? QueueTime : null,
        QueueTimeExpiry = QueueTimeExpiry is { Year: > 1 } ? QueueTimeExpiry : null,
        NamesUnknown = !string.IsNullOrWhiteSpace(TenantId) ? "TenantId"
            : !SpecificMachineIds.Texts().IsEmpty ? "SpecificMachineIds"
            : !ExcludedMachineIds.Texts().IsEmpty ? "ExcludedMachineIds"
            : null,
    };
}
