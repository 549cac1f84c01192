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

/// <summary>Versions of one package, newest first.</summary>
internal static class ListVersionsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("feeds/{id}/packages/versions", Handle);

    private static async Task<Results<Ok<CollectionDocument<PackageVersionDocument>>, RefusedResult>> Handle(
        SpaceScope scope, string id, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var feed = await useCases.Run<FindFeed, Feed>(new(scope.Space, id), cancel);
        if (feed.IsRefused) return new RefusedResult(feed.Refusal);
        if (query.Value("packageId") is not { } package) return new RefusedResult(new Invalid("packageId", "The id of the package is missing.", "Add ?packageId=."));
        var answer = await useCases.Run<ListPackages, Page<Package>>(
            new(scope.Space, query.Listing) { PackageId = package, IncludePreReleases = query.Flag("includePreRelease") ?? true }, cancel);
        return answer.Page(query, "PackageVersion", "{?packageId,take,skip,includePreRelease}", PackageVersionDocument.From);
    }
}
