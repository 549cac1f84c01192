using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Releases;
using Longshore.Domain.Releases;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Releases;

internal static class ListReleasesEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("releases", Handle);

    private static async Task<Results<Ok<CollectionDocument<ReleaseDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListReleases, Page<Release>>(new(scope.Space, query.Listing), cancel);
        return answer.Page(query, "Release", "{?skip,ignoreChannelRules,take,ids}", ReleaseDocument.From);
    }
}
