using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Packages;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Packages;

internal static class GetFeedEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("feeds/{id}", Handle);

    private static async Task<Results<Ok<FeedDocument>, RefusedResult>> Handle(SpaceScope scope, string id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<FindFeed, Feed>(new(scope.Space, id), cancel);
        return answer.Ok(FeedDocument.From);
    }
}
