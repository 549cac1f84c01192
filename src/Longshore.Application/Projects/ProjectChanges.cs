using Longshore.Application.Audit;
using Longshore.Domain.Projects;

namespace Longshore.Application.Projects;

internal static class ProjectChanges
{
    /// <summary>For the audit; null when nothing changed.</summary>
    public static string? Between(Project before, Project after) => new ChangeList()
        .Field("Name", before.Name, after.Name)
        .Field("Slug", before.Slug, after.Slug)
        .Field("Description", before.Description, after.Description)
        .Field("IsDisabled", before.IsDisabled, after.IsDisabled)
        .Field("ProjectGroupId", before.Group.ToString(), after.Group.ToString())
        .Field("LifecycleId", before.Lifecycle.ToString(), after.Lifecycle.ToString())
        .Field("TenantedDeploymentMode", before.TenantedDeployments.ToString(), after.TenantedDeployments.ToString())
        .Field("DefaultGuidedFailureMode", before.GuidedFailure.ToString(), after.GuidedFailure.ToString())
        .Field("VersioningStrategy/Template", before.VersionTemplate, after.VersionTemplate)
        .Field("VersioningStrategy/DonorPackage", before.VersionDonor?.ToString(), after.VersionDonor?.ToString())
        .Field("ReleaseNotesTemplate", before.ReleaseNotesTemplate, after.ReleaseNotesTemplate)
        .Field("DeploymentChangesTemplate", before.DeploymentChangesTemplate, after.DeploymentChangesTemplate)
        .Field("ConnectivityPolicy/AllowDeploymentsToNoTargets", before.Connectivity.AllowDeploymentsToNoTargets, after.Connectivity.AllowDeploymentsToNoTargets)
        .Field("ConnectivityPolicy/ExcludeUnhealthyTargets", before.Connectivity.ExcludeUnhealthyTargets, after.Connectivity.ExcludeUnhealthyTargets)
        .Field("ConnectivityPolicy/SkipMachineBehavior", before.Connectivity.SkipMachines.ToString(), after.Connectivity.SkipMachines.ToString())
        .Field("DefaultToSkipIfAlreadyInstalled", before.SkipPackagesAlreadyInstalled, after.SkipPackagesAlreadyInstalled)
        .Field("ForcePackageDownload", before.ForcePackageDownload, after.ForcePackageDownload)
        .ToJson();
}
