using System.Collections.Immutable;
using Longshore.Application.Deployments;
using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Releases;

/// <summary>Where a release is and may go, phase by phase.</summary>
[Requires(Permission.ReleaseView)]
public sealed record GetReleaseProgression(SpaceId Space, Reference<ReleaseId> Release);

/// <param name="Deployments">All of the release, newest first.</param>
public sealed record ReleaseProgression(Release Release, Progression Progression, ImmutableArray<DeploymentView> Deployments);

internal sealed class GetReleaseProgressionHandler(Store store) : IHandler<GetReleaseProgression, ReleaseProgression>
{
    public async Task<Result<ReleaseProgression>> Handle(GetReleaseProgression request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = await session.ResolveRelease(request.Space, request.Release, cancel);
        if (found.IsRefused) return found.Refusal;
        var release = found.Value;
        var deployments = await session.Deployments.List(new() { Space = request.Space, Filters = [new(FilterKey.Release, [release.Id.ToString()])], Take = int.MaxValue }, cancel);
        var views = ImmutableArray.CreateBuilder<DeploymentView>(deployments.Items.Length);
        foreach (var deployment in deployments.Items) views.Add(await session.View(deployment, cancel));
        return new ReleaseProgression(release, await session.ProgressionOf(release, cancel), views.ToImmutable());
    }
}
