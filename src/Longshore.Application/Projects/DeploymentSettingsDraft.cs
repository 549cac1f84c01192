using Longshore.Domain.Names;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;

namespace Longshore.Application.Projects;

/// <summary>How a project is deployed. Null: not said.</summary>
public sealed record DeploymentSettingsDraft
{
    public ConnectivityPolicy? Connectivity { get; init; }
    public GuidedFailureMode? GuidedFailure { get; init; }

    /// <summary>Template of the next release's version; wins when it is not blank.</summary>
    public string? VersionTemplate { get; init; }

    /// <summary>Counts only without a template.</summary>
    public VersionDonor? VersionDonor { get; init; }
    public string? ReleaseNotesTemplate { get; init; }
    public string? DeploymentChangesTemplate { get; init; }
    public bool? SkipPackagesAlreadyInstalled { get; init; }
    public bool? ForcePackageDownload { get; init; }

    /// <summary>The project with these settings, or what is wrong with them.</summary>
    /// <param name="today">A template is tried out on it.</param>
    internal Result<Project> ApplyTo(Project project, DateOnly today)
    {
        var template = string.IsNullOrWhiteSpace(VersionTemplate) ? null : VersionTemplate;
        if (template is not null && Refuse(template, today) is { } wrong) return wrong;
        if (NameRule.CheckText("ReleaseNotesTemplate", ReleaseNotesTemplate) is { } notes) return notes;
        if (NameRule.CheckText("DeploymentChangesTemplate", DeploymentChangesTemplate) is { } changes) return changes;
        return project with
        {
            Connectivity = Connectivity ?? project.Connectivity,
            GuidedFailure = GuidedFailure ?? project.GuidedFailure,
            VersionTemplate = template ?? project.VersionTemplate,
            VersionDonor = template is not null ? null : VersionDonor ?? project.VersionDonor,
            ReleaseNotesTemplate = ReleaseNotesTemplate ?? project.ReleaseNotesTemplate,
            DeploymentChangesTemplate = DeploymentChangesTemplate ?? project.DeploymentChangesTemplate,
            SkipPackagesAlreadyInstalled = SkipPackagesAlreadyInstalled ?? project.SkipPackagesAlreadyInstalled,
            ForcePackageDownload = ForcePackageDownload ?? project.ForcePackageDownload,
        };
    }

    // A template that cannot give a version would only be found when the next release is made.
    private static Refusal? Refuse(string template, DateOnly today) =>
        Domain.Releases.VersionTemplate.Next(template, null, null, today).Refusal is { } refusal ? new Invalid("VersioningStrategy.Template", refusal.Says, refusal.Mend) : null;
}
