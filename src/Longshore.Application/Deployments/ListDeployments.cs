using System.Collections.Immutable;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Releases;
using Longshore.Application.Security;
using Longshore.Application.Tasks;
using Longshore.Domain.Deployments;
using Longshore.Domain.Refusals;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Deployments;

/// <summary>Deployments of a space, newest first.</summary>
/// <param name="Release">Null: of all releases.</param>
[Requires(Permission.DeploymentView)]
public sealed record ListDeployments(SpaceId Space, Listing Listing, Reference<ReleaseId>? Release = null)
{
    /// <summary>Ids; empty: no such filter.</summary>
    public ImmutableArray<string> Projects { get; init; } = [];
    public ImmutableArray<string> Environments { get; init; } = [];
    public ImmutableArray<string> Channels { get; init; } = [];

    /// <summary>Of their tasks; empty: all.</summary>
    public ImmutableArray<TaskState> States { get; init; } = [];

    /// <summary>Tenants are asked for: there are none, so nothing fits.</summary>
    public bool OfTenants { get; init; }
}

internal sealed class ListDeploymentsHandler(Store store) : IHandler<ListDeployments, Page<DeploymentView>>
{
    public async Task<Result<Page<DeploymentView>>> Handle(ListDeployments request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var ofRelease = new RecordFilter(FilterKey.Release, []);
        if (request.Release is { } reference)
        {
            var release = await session.ResolveRelease(request.Space, reference, cancel);
            if (release.IsRefused) return release.Refusal;
            ofRelease = ofRelease with { Values = [release.Value.Id.ToString()] };
        }
        var listing = request.OfTenants ? request.Listing with { Ids = [] } : request.Listing;
        var page = await session.Deployments.List(listing.ToQuery<DeploymentId>(
            request.Space, ofRelease, new(FilterKey.Project, request.Projects), new(FilterKey.Environment, request.Environments), new(FilterKey.Channel, request.Channels),
            TaskStates.Of(request.States.AsSpan())), cancel);
        var views = ImmutableArray.CreateBuilder<DeploymentView>(page.Items.Length);
        foreach (var deployment in page.Items) views.Add(await session.View(deployment, cancel));
        return new Page<DeploymentView>(views.ToImmutable(), page.Total, page.Skip, page.Take);
    }
}
