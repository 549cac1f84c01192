using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Pools;

internal static class SortWorkerPoolsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("workerpools/sortorder", Handle);

    private static async Task<Results<Ok<EmptyDocument>, RefusedResult>> Handle(SpaceScope scope, [FromBody] string[] order, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<SortWorkerPools, Unit>(new(scope.Space, [.. order]), cancel);
        return answer.Done();
    }
}
