using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Artifacts;
using Longshore.Domain.Artifacts;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Artifacts;

internal static class ListArtifactsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("artifacts", Handle);

    private static async Task<Results<Ok<CollectionDocument<ArtifactDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListArtifacts, Page<Artifact>>(new(scope.Space, query.Listing, query.Value("regarding")), cancel);
        return answer.Page(query, "Artifact", "{?skip,take,regarding,ids,partialName,order}", ArtifactDocument.From);
    }
}
