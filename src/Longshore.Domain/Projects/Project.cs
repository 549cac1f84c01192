using System.Collections.Immutable;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Spaces;

namespace Longshore.Domain.Projects;

public enum GuidedFailureMode { EnvironmentDefault, Off, On }

public enum TenantedDeploymentMode { Untenanted, TenantedOrUntenanted, Tenanted }

/// <summary>What is deployed: it owns a deployment process, variables, channels and releases.</summary>
public sealed record Project : IBelongsToSpace
{
    public ProjectId Id { get; init; }
    public SpaceId Space { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public string? Description { get; init; }
    public bool IsDisabled { get; init; }
    public required ProjectGroupId Group { get; init; }
    public required LifecycleId Lifecycle { get; init; }
    public GuidedFailureMode GuidedFailure { get; init; }
    public TenantedDeploymentMode TenantedDeployments { get; init; }

    /// <summary>Names the next release when none is given (workers.md §13.8).</summary>
    public string VersionTemplate { get; init; } = "#{Octopus.Version.LastMajor}.#{Octopus.Version.LastMinor}.#{Octopus.Version.NextPatch}";
    /// <summary>Names the package whose version becomes the release's; wins over <see cref="VersionTemplate"/>.</summary>
    public VersionDonor? VersionDonor { get; init; }
    public string? ReleaseNotesTemplate { get; init; }
    public string? DeploymentChangesTemplate { get; init; }
    public bool ForcePackageDownload { get; init; }
    public bool SkipPackagesAlreadyInstalled { get; init; }
    public ConnectivityPolicy Connectivity { get; init; } = ConnectivityPolicy.Default;
    public ImmutableArray<string> IncludedLibraryVariableSets { get; init; } = [];
}
