using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Releases;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Releases;

internal static class ListProjectReleasesEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("projects/{id}/releases", Handle);

    private static async Task<Results<Ok<CollectionDocument<ReleaseDocument>>, RefusedResult>> Handle(SpaceScope scope, Reference<ProjectId> id, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var listing = query.Listing with { PartialName = query.Value("searchByVersion") ?? query.Listing.PartialName };
        var answer = await useCases.Run<ListReleases, Page<Release>>(new(scope.Space, listing, id), cancel);
        return answer.Page(query, "Release", "{?skip,take,searchByVersion}", ReleaseDocument.From);
    }
}
