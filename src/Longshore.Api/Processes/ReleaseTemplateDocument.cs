using Longshore.Application.Processes;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;

namespace Longshore.Api.Processes;

/// <summary>What a next release needs, as clients read it (rest-api.md §5).</summary>
internal sealed record ReleaseTemplateDocument
{
    public required string DeploymentProcessId { get; init; }
    public string? LastReleaseVersion { get; init; }
    public string? NextVersionIncrement { get; init; }
    public string? VersioningPackageStepName { get; init; }
    public string? VersioningPackageReferenceName { get; init; }
    public required IReadOnlyList<TemplatePackageDocument> Packages { get; init; }
    public IReadOnlyList<string> GitResources { get; init; } = [];
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ReleaseTemplateDocument From(ReleaseTemplate template)
    {
        var id = DeploymentProcess.IdOf(template.Project.Id);
        return new()
        {
            DeploymentProcessId = id,
            LastReleaseVersion = template.LastVersion,
            NextVersionIncrement = template.NextVersion,
            VersioningPackageStepName = template.Project.VersionDonor?.Action,
            VersioningPackageReferenceName = template.Project.VersionDonor?.PackageReference,
            Packages = [.. template.Packages.Select(package => TemplatePackageDocument.From(template.Project, package))],
            Links = new Dictionary<string, string> { ["Self"] = $"/api/{template.Project.Space}/deploymentprocesses/{id}/template" },
        };
    }
}

internal sealed record TemplatePackageDocument(
    string StepName, string ActionName, string PackageReferenceName, string FeedId, string FeedName, string PackageId, string ProjectName, bool IsResolvable, string? VersionSelectedLastRelease, string? FixedVersion)
{
    public static TemplatePackageDocument From(Project project, TemplatePackage package) => new(
        package.Slot.StepName, package.Slot.ActionName, package.Slot.Package.Name, package.Slot.Package.FeedId, BuiltInFeed.Name, package.Slot.Package.PackageId, project.Name, IsResolvable: true,
        package.LastVersion, package.Slot.Package.Version);
}
