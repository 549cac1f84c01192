using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Packages;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Packages;

internal static class ListFeedsEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("feeds", Page);
        space.MapGet("feeds/all", All);
    }

    private static async Task<Results<Ok<CollectionDocument<FeedDocument>>, RefusedResult>> Page(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<FindFeed, Feed>(new(scope.Space, Feed.BuiltInId), cancel);
        var types = query.Values("feedType");
        return answer.Ok(feed => query.Slice(
            types.IsEmpty || types.Contains("BuiltIn", StringComparer.OrdinalIgnoreCase) ? query.Named([FeedDocument.From(feed)], one => one.Name, one => one.Id) : [],
            "Feed", "{?skip,take,ids,partialName,feedType,name}"));
    }

    private static async Task<Results<Ok<FeedDocument[]>, RefusedResult>> All(SpaceScope scope, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<FindFeed, Feed>(new(scope.Space, Feed.BuiltInId), cancel);
        return answer.Ok(feed => new[] { FeedDocument.From(feed) });
    }
}
