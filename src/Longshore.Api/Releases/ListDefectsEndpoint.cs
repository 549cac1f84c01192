using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Releases;
using Longshore.Domain.Releases;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Releases;

/// <summary>Releases have no defects here, so the list of one that exists is empty.</summary>
internal static class ListDefectsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("releases/{id}/defects", Handle);

    private static async Task<Results<Ok<CollectionDocument<EmptyDocument>>, RefusedResult>> Handle(SpaceScope scope, Reference<ReleaseId> id, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetRelease, Release>(new(scope.Space, id), cancel);
        return answer.IsRefused
            ? new RefusedResult(answer.Refusal)
            : TypedResults.Ok(query.Page(new Page<Release>([], 0, query.Listing.Skip, query.Listing.Take), "Defect", "{?skip,take}", _ => new EmptyDocument()));
    }
}
