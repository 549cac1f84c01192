using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Deployments;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;

namespace Longshore.Application.Artifacts;

/// <summary>Artifacts of a space.</summary>
/// <param name="Regarding">Id of a task, a deployment or a release: only what they left behind. Null: all. Anything else has none.</param>
[Requires(Permission.ArtifactView)]
public sealed record ListArtifacts(SpaceId Space, Listing Listing, string? Regarding = null);

internal sealed class ListArtifactsHandler(Store store) : IHandler<ListArtifacts, Page<Artifact>>
{
    public async Task<Result<Page<Artifact>>> Handle(ListArtifacts request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        if (request.Regarding is not { } regarding) return await session.Artifacts.List(request.Listing.ToQuery<ArtifactId>(request.Space), cancel);
        var tasks = await Tasks(session, request.Space, regarding, cancel);
        var listing = tasks.IsEmpty ? request.Listing with { Ids = [] } : request.Listing;
        return await session.Artifacts.List(listing.ToQuery<ArtifactId>(request.Space, new RecordFilter(FilterKey.Task, [.. tasks.Select(task => task.ToString())])), cancel);
    }

    private static async Task<ImmutableArray<ServerTaskId>> Tasks(StoreSession session, SpaceId space, string regarding, CancellationToken cancel)
    {
        if (ServerTaskId.TryParse(regarding, null, out var task)) return [task];
        if (DeploymentId.TryParse(regarding, null, out var id)) return await session.Deployments.Find(id, cancel) is { } deployment && deployment.Space == space ? [deployment.Task] : [];
        if (!ReleaseId.TryParse(regarding, null, out var release)) return [];
        var deployments = await session.Deployments.List(new() { Space = space, Filters = [new(FilterKey.Release, [release.ToString()])], Take = int.MaxValue }, cancel);
        return [.. deployments.Items.Select(one => one.Task)];
    }
}
