using Longshore.Api.Transport;
using Longshore.Application.Releases;
using Longshore.Domain.Projects;
using Longshore.Storage.Records;

namespace Longshore.Api.Releases;

/// <summary>A release as clients send it; things are named by id.</summary>
internal sealed record ReleaseBody
{
    public string? ProjectId { get; init; }
    public string? ChannelId { get; init; }
    public string? Version { get; init; }
    public string? ReleaseNotes { get; init; }
    public IReadOnlyList<SelectedPackagePart?>? SelectedPackages { get; init; }
    public bool? IgnoreChannelRules { get; init; }

    public ReleaseDraft ToDraft(bool ignoreChannelRules) => new()
    {
        Project = ProjectId,
        Channel = ChannelId,
        Version = Version,
        Notes = ReleaseNotes,
        Packages = SelectedPackages.Each("SelectedPackages", (package, field) => package.ToSelected(field)),
        IgnoreChannelRules = ignoreChannelRules || IgnoreChannelRules is true,
    };
}
