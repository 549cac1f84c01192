using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Pools;
using Longshore.Domain.Pools;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Pools;

internal static class GetWorkerPoolEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("workerpools/{id}", Handle);

    private static async Task<Results<Ok<WorkerPoolDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<WorkerPoolId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetWorkerPool, WorkerPool>(new(scope.Space, id), cancel);
        return answer.Ok(WorkerPoolDocument.From);
    }
}
