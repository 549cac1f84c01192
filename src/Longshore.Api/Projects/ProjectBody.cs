using Longshore.Api.Transport;
using Longshore.Application.Projects;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Storage.Records;

namespace Longshore.Api.Projects;

/// <summary>What clients send. All else in their documents is the server's and is ignored.</summary>
internal sealed record ProjectBody
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Description { get; init; }
    public bool? IsDisabled { get; init; }
    public string? ProjectGroupId { get; init; }
    public string? LifecycleId { get; init; }
    public TenantedDeploymentMode? TenantedDeploymentMode { get; init; }
    public IReadOnlyList<string?>? IncludedLibraryVariableSetIds { get; init; }
    public PersistencePart? PersistenceSettings { get; init; }
    public GuidedFailureMode? DefaultGuidedFailureMode { get; init; }
    public VersioningPart? VersioningStrategy { get; init; }
    public string? ReleaseNotesTemplate { get; init; }
    public string? DeploymentChangesTemplate { get; init; }
    public ConnectivityPolicyPart? ProjectConnectivityPolicy { get; init; }
    public bool? DefaultToSkipIfAlreadyInstalled { get; init; }
    public bool? ForcePackageDownload { get; init; }

    public ProjectDraft ToDraft() => new()
    {
        Name = Name,
        Slug = Slug,
        Description = Description,
        IsDisabled = IsDisabled,
        Group = ProjectGroupId,
        Lifecycle = LifecycleId,
        TenantedDeployments = TenantedDeploymentMode,
        IncludedLibraryVariableSets = IncludedLibraryVariableSetIds is null ? null : IncludedLibraryVariableSetIds.Texts(),
        Persistence = PersistenceSettings?.Type,
        Settings = new()
        {
            Connectivity = ProjectConnectivityPolicy?.ToPolicy(),
            GuidedFailure = DefaultGuidedFailureMode,
            VersionTemplate = VersioningStrategy?.Template,
            VersionDonor = VersioningStrategy?.ToDonor(),
            ReleaseNotesTemplate = ReleaseNotesTemplate,
            DeploymentChangesTemplate = DeploymentChangesTemplate,
            SkipPackagesAlreadyInstalled = DefaultToSkipIfAlreadyInstalled,
            ForcePackageDownload = ForcePackageDownload,
        },
    };
}

/// <summary>Where a project's process is kept.</summary>
internal sealed record PersistencePart(string? Type);
