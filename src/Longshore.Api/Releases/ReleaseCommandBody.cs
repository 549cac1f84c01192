using Longshore.Api.Transport;
using Longshore.Application.Releases;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;

namespace Longshore.Api.Releases;

/// <summary>The command form of creating a release: things are named by name or id (rest-api.md §8).</summary>
internal sealed record ReleaseCommandBody
{
    public string? ProjectName { get; init; }
    public string? ReleaseVersion { get; init; }
    public string? ChannelName { get; init; }
    public string? ReleaseNotes { get; init; }
    public string? PackageVersion { get; init; }
    public IReadOnlyList<string?>? Packages { get; init; }
    public string? PackagePrerelease { get; init; }
    public string? GitRef { get; init; }
    public string? GitCommit { get; init; }
    public IReadOnlyList<string?>? GitResources { get; init; }
    public bool? IgnoreIfAlreadyExists { get; init; }
    public bool? IgnoreChannelRules { get; init; }

    public ReleaseDraft ToDraft() => new()
    {
        Project = ProjectName,
        Version = ReleaseVersion,
        Channel = ChannelName,
        Notes = ReleaseNotes,
        PackageVersion = PackageVersion,
        Selectors = Packages.Texts(),
        PackagePrerelease = PackagePrerelease,
        NamesGit = !string.IsNullOrWhiteSpace(GitRef) || !string.IsNullOrWhiteSpace(GitCommit) || !GitResources.Texts().IsEmpty,
        IgnoreIfAlreadyExists = IgnoreIfAlreadyExists ?? false,
        IgnoreChannelRules = IgnoreChannelRules ?? false,
        Fields = ReleaseFields.ByName,
    };
}
