using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Pools;
using Longshore.Domain.Pools;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Pools;

internal static class ListAllWorkerPoolsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("workerpools/all", Handle);

    private static async Task<Results<Ok<WorkerPoolDocument[]>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListWorkerPools, Page<WorkerPool>>(new(scope.Space, query.Everything), cancel);
        return answer.Array(WorkerPoolDocument.From);
    }
}
