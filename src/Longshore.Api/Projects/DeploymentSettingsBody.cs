using Longshore.Application.Projects;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;

namespace Longshore.Api.Projects;

/// <summary>What clients send as deployment settings of a project.</summary>
internal sealed record DeploymentSettingsBody
{
    public ConnectivityPolicyPart? ConnectivityPolicy { get; init; }
    public GuidedFailureMode? DefaultGuidedFailureMode { get; init; }
    public VersioningPart? VersioningStrategy { get; init; }
    public string? ReleaseNotesTemplate { get; init; }
    public string? DeploymentChangesTemplate { get; init; }
    public bool? DefaultToSkipIfAlreadyInstalled { get; init; }
    public bool? ForcePackageDownload { get; init; }

    public DeploymentSettingsDraft ToDraft() => new()
    {
        Connectivity = ConnectivityPolicy?.ToPolicy(),
        GuidedFailure = DefaultGuidedFailureMode,
        VersionTemplate = VersioningStrategy?.Template,
        VersionDonor = VersioningStrategy?.ToDonor(),
        ReleaseNotesTemplate = ReleaseNotesTemplate,
        DeploymentChangesTemplate = DeploymentChangesTemplate,
        SkipPackagesAlreadyInstalled = DefaultToSkipIfAlreadyInstalled,
        ForcePackageDownload = ForcePackageDownload,
    };
}
