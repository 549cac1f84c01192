using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Packages;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Packages;

internal static class GetFeedStatsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("feeds/stats", Handle);

    private static async Task<Results<Ok<FeedStatsDocument>, RefusedResult>> Handle(SpaceScope scope, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CountPackages, int>(new(scope.Space), cancel);
        return answer.Ok(count => new FeedStatsDocument(count, new Dictionary<string, string> { ["Self"] = scope.Path("feeds/stats") }));
    }
}
