using System.Collections.Immutable;
using Longshore.Application.Channels;
using Longshore.Application.Deployments;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Releases;
using Longshore.Application.Security;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Projects;

/// <summary>The newest releases of a project and their newest deployment per environment.</summary>
[Requires(Permission.ProjectView)]
public sealed record GetProjectProgression(SpaceId Space, Reference<ProjectId> Project);

public sealed record ProjectProgression(Project Project, ImmutableArray<Channel> Channels, ImmutableArray<DeploymentEnvironment> Environments, ImmutableArray<ProgressedRelease> Releases);

/// <param name="Deployments">Newest first.</param>
public sealed record ProgressedRelease(Release Release, ImmutableArray<DeploymentView> Deployments, ImmutableArray<EnvironmentId> Next);

internal sealed class GetProjectProgressionHandler(Store store) : IHandler<GetProjectProgression, ProjectProgression>
{
    private const int NewestReleases = 30;

    public async Task<Result<ProjectProgression>> Handle(GetProjectProgression request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = await session.Projects.Resolve(request.Space, request.Project, cancel);
        if (found.IsRefused) return found.Refusal;
        var project = found.Value;
        var progression = await session.ProgressionOf(project, cancel);
        var environments = await session.Environments.List(Listing.All.ToQuery<EnvironmentId>(request.Space), cancel);
        var releases = await session.Releases.List(new() { Space = request.Space, Filters = [new(FilterKey.Project, [project.Id.ToString()])], Take = NewestReleases }, cancel);
        var progressed = ImmutableArray.CreateBuilder<ProgressedRelease>(releases.Items.Length);
        foreach (var release in releases.Items) progressed.Add(await Progress(session, release, cancel));
        return new ProjectProgression(
            project, (await session.ChannelsOf(project, cancel)).Items, [.. environments.Items.Where(environment => progression.Reachable.Contains(environment.Id))], progressed.ToImmutable());
    }

    private static async Task<ProgressedRelease> Progress(StoreSession session, Release release, CancellationToken cancel)
    {
        var deployments = await session.Deployments.List(new() { Space = release.Space, Filters = [new(FilterKey.Release, [release.Id.ToString()])], Take = int.MaxValue }, cancel);
        var newest = deployments.Items.GroupBy(deployment => deployment.Environment).Select(environment => environment.First());
        var views = ImmutableArray.CreateBuilder<DeploymentView>();
        foreach (var deployment in newest) views.Add(await session.View(deployment, cancel));
        return new(release, views.ToImmutable(), (await session.ProgressionOf(release, cancel)).Deployable);
    }
}
