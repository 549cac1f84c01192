using Longshore.Api.Dashboard;
using Longshore.Api.Channels;
using Longshore.Api.Releases;
using Longshore.Api.Transport;
using Longshore.Application.Projects;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Storage.Records;

namespace Longshore.Api.Projects;

/// <summary>Newest releases of a project and where they are.</summary>
internal sealed record ProjectProgressionDocument
{
    public required IReadOnlyList<NamedItem> Environments { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<NamedItem>> ChannelEnvironments { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<NamedItem>> LifecycleEnvironments { get; init; }
    public required IReadOnlyList<ProgressedReleaseDocument> Releases { get; init; }
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static ProjectProgressionDocument From(ProjectProgression progression)
    {
        IReadOnlyList<NamedItem> environments = [.. progression.Environments.Select(environment => new NamedItem(environment.Id.ToString(), environment.Name))];
        return new()
        {
            Environments = environments,
            ChannelEnvironments = progression.Channels.ToDictionary(channel => channel.Id.ToString(), _ => environments),
            LifecycleEnvironments = new Dictionary<string, IReadOnlyList<NamedItem>> { [progression.Project.Lifecycle.ToString()] = environments },
            Releases = [.. progression.Releases.Select(release => ProgressedReleaseDocument.From(progression, release))],
            Links = new Dictionary<string, string> { ["Self"] = $"/api/{progression.Project.Space}/projects/{progression.Project.Id}/progression" },
        };
    }
}

/// <summary>One release and its newest deployment per environment.</summary>
internal sealed record ProgressedReleaseDocument(
    ReleaseDocument Release, ChannelDocument? Channel, IReadOnlyDictionary<string, IReadOnlyList<DashboardItemDocument>> Deployments, IReadOnlyList<string> NextDeployments, bool HasUnresolvedDefect)
{
    public static ProgressedReleaseDocument From(ProjectProgression progression, ProgressedRelease release) => new(
        ReleaseDocument.From(release.Release),
        progression.Channels.FirstOrDefault(channel => channel.Id == release.Release.Channel) is { } channel ? ChannelDocument.From(channel) : null,
        release.Deployments.Where(view => view.Task is not null)
            .ToDictionary(view => view.Deployment.Environment.ToString(), IReadOnlyList<DashboardItemDocument> (view) => [DashboardItemDocument.From(view.Deployment, view.Task!, isCurrent: true)]),
        [.. release.Next.Select(environment => environment.ToString())], HasUnresolvedDefect: false);
}
