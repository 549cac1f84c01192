using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Storage.Records;

namespace Longshore.Api.Projects;

/// <summary>How a project names its next release, read and written.</summary>
internal sealed record VersioningPart(string? Template, DonorPackagePart? DonorPackage)
{
    public VersionDonor? ToDonor() => string.IsNullOrWhiteSpace(DonorPackage?.DeploymentAction) ? null : new(DonorPackage.DeploymentAction, DonorPackage.PackageReference ?? "");

    /// <summary>A project has one of the two: the other is null, as clients expect.</summary>
    public static VersioningPart From(Project project) =>
        project.VersionDonor is { } donor ? new(null, new(donor.Action, donor.PackageReference)) : new(project.VersionTemplate, null);
}

/// <summary>A package reference of the process by names.</summary>
internal sealed record DonorPackagePart(string? DeploymentAction, string? PackageReference);
