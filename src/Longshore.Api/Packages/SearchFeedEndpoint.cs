using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Lists;
using Longshore.Application.Packages;
using Longshore.Domain.Packages;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Packages;

/// <summary>Package ids in a feed, each with its newest version.</summary>
internal static class SearchFeedEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("feeds/{id}/packages/search", Handle);

    private static async Task<Results<Ok<CollectionDocument<PackageDescriptionDocument>>, RefusedResult>> Handle(
        SpaceScope scope, string id, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var feed = await useCases.Run<FindFeed, Feed>(new(scope.Space, id), cancel);
        if (feed.IsRefused) return new RefusedResult(feed.Refusal);
        var answer = await useCases.Run<ListPackages, Page<Package>>(new(scope.Space, query.Listing) { Filter = query.Value("term"), LatestOnly = true }, cancel);
        return answer.Page(query, "PackageDescription", "{?term,take,skip}", package => new PackageDescriptionDocument(
            package.PackageId, package.PackageId, null, package.Version,
            new Dictionary<string, string> { ["PackageVersions"] = scope.Path($"feeds/{Feed.BuiltInId}/packages/versions?packageId={Uri.EscapeDataString(package.PackageId)}") }));
    }
}
