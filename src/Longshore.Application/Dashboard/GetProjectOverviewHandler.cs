using System.Collections.Immutable;
using Longshore.Application.Channels;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Processes;
using Longshore.Application.Records;
using Longshore.Application.Releases;
using Longshore.Application.Security;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Dashboard;

internal sealed class GetProjectOverviewHandler(Store store, TaskFeed feed, TimeProvider time) : IHandler<GetProjectOverview, ProjectOverview>
{
    public async Task<Result<ProjectOverview>> Handle(GetProjectOverview request, Actor actor, CancellationToken cancel)
    {
        if (request.Releases is < 1 or > 100) return new Invalid("releases", "The number of releases must be from 1 to 100.", "List the rest by itself.");
        await using var session = store.Read();
        var found = await session.ResolveProcess(request.Space, Reference<ProjectId>.Parse(request.Project), cancel);
        if (found.IsRefused) return found.Refusal;
        var (project, process) = found.Value;
        var glances = new GlanceReading(session, feed);
        var releases = await session.Releases.List(
            new() { Space = request.Space, Filters = [new(FilterKey.Project, [project.Id.ToString()])], Take = request.Releases }, cancel);
        var overviews = ImmutableArray.CreateBuilder<ReleaseOverview>(releases.Items.Length);
        foreach (var release in releases.Items) overviews.Add(await Overview(session, glances, release, cancel));
        var progression = await session.ProgressionOf(project, cancel);
        var environments = await session.Environments.List(Listing.All.ToQuery<EnvironmentId>(request.Space), cancel);
        return new ProjectOverview(
            project, progression.Lifecycle, (await session.ChannelsOf(project, cancel)).Items, process,
            [.. environments.Items.Where(environment => progression.Reachable.Contains(environment.Id))],
            await Latest(session, glances, FilterKey.Project, project.Space, project.Id.ToString(), cancel), overviews.ToImmutable(), releases.Total, time.GetUtcNow());
    }

    private static async Task<ReleaseOverview> Overview(StoreSession session, GlanceReading glances, Release release, CancellationToken cancel)
    {
        var progression = await session.ProgressionOf(release, cancel);
        var deployments = await Latest(session, glances, FilterKey.Release, release.Space, release.Id.ToString(), cancel);
        return new(release.Id, release.Version, release.Notes, release.Channel, release.Assembled, deployments, progression.Deployable);
    }

    private static async Task<ImmutableDictionary<EnvironmentId, DeploymentGlance>> Latest(
        StoreSession session, GlanceReading glances, FilterKey key, SpaceId space, string id, CancellationToken cancel)
    {
        var latest = ImmutableDictionary.CreateBuilder<EnvironmentId, DeploymentGlance>();
        var environments = await session.Environments.List(Listing.All.ToQuery<EnvironmentId>(space), cancel);
        foreach (var environment in environments.Items)
        {
            var newest = await session.Deployments.List(
                new() { Space = space, Filters = [new(key, [id]), new(FilterKey.Environment, [environment.Id.ToString()])], Take = 1 }, cancel);
            if (newest.Items is [var deployment, ..] && await glances.Of(deployment, cancel) is { } glance) latest[environment.Id] = glance;
        }
        return latest.ToImmutable();
    }
}
