using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Lists;
using Longshore.Application.Packages;
using Longshore.Domain.Packages;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Packages;

internal static class ListPackagesEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("packages", Handle);

    private static async Task<Results<Ok<CollectionDocument<PackageDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var request = new ListPackages(scope.Space, query.Listing)
        {
            PackageId = query.Value("nuGetPackageId") ?? query.Value("packageId"),
            Filter = query.Value("filter") ?? query.Listing.PartialName,
            LatestOnly = query.Flag("latest") ?? false,
        };
        var answer = await useCases.Run<ListPackages, Page<Package>>(request, cancel);
        return answer.Page(query, "Package", "{?nuGetPackageId,filter,latest,skip,take,includeNotes}", PackageDocument.From);
    }
}
