using Longshore.Api.Transport;
using Longshore.Application.Releases;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Variables;

namespace Longshore.Api.Releases;

/// <summary>A release as clients read it (rest-api.md §8).</summary>
internal sealed record ReleaseDocument : ILinked
{
    public required string Id { get; init; }
    public required string SpaceId { get; init; }
    public required string Version { get; init; }
    public required string ProjectId { get; init; }
    public required string ChannelId { get; init; }
    public string? ReleaseNotes { get; init; }
    public required DateTimeOffset Assembled { get; init; }
    public required IReadOnlyList<SelectedPackagePart> SelectedPackages { get; init; }
    public IReadOnlyList<string> SelectedGitResources { get; init; } = [];
    public required string ProjectDeploymentProcessSnapshotId { get; init; }
    public required string ProjectVariableSetSnapshotId { get; init; }
    public IReadOnlyList<string> LibraryVariableSetSnapshotIds { get; init; } = [];
    public IReadOnlyList<string> BuildInformation { get; init; } = [];
    public bool IgnoreChannelRules { get; init; }
    public EmptyDocument? VersionControlReference { get; init; }
    public IReadOnlyDictionary<string, string> CustomFields { get; init; } = new Dictionary<string, string>();
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ReleaseDocument From(CreatedRelease created) => From(created.Release);

    public static ReleaseDocument From(Release release) => new()
    {
        Id = release.Id.ToString(),
        SpaceId = release.Space.ToString(),
        Version = release.Version,
        ProjectId = release.Project.ToString(),
        ChannelId = release.Channel.ToString(),
        ReleaseNotes = release.Notes,
        Assembled = release.Assembled,
        SelectedPackages = [.. release.Packages.Select(SelectedPackagePart.From)],
        ProjectDeploymentProcessSnapshotId = $"{DeploymentProcess.IdOf(release.Project)}-s-{release.Process.Version}-{release.Id}",
        ProjectVariableSetSnapshotId = $"{VariableSet.IdOf(release.Variables.Owner)}-s-{release.Variables.Version}-{release.Id}",
        IgnoreChannelRules = release.IgnoreChannelRules,
        Links = LinksOf(release),
    };

    private static Dictionary<string, string> LinksOf(Release release)
    {
        var space = $"/api/{release.Space}";
        var self = $"{space}/releases/{release.Id}";
        return new()
        {
            ["Self"] = self,
            ["Project"] = $"{space}/projects/{release.Project}",
            ["Channel"] = $"{space}/channels/{release.Channel}",
            ["Deployments"] = $"{self}/deployments{{?skip,take}}",
            ["DeploymentTemplate"] = $"{self}/deployments/template",
            ["DeploymentPreviews"] = $"{self}/deployments/previews",
            ["Artifacts"] = $"{space}/artifacts?regarding={release.Id}",
            ["Progression"] = $"{self}/progression",
            ["Defects"] = $"{self}/defects",
            ["SnapshotVariables"] = $"{self}/snapshot-variables",
            ["Web"] = $"/app#/{release.Space}/releases/{release.Id}",
        };
    }
}
