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

internal static class UpdateWorkerPoolEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("workerpools/{id}", Handle);

    private static async Task<Results<Ok<WorkerPoolDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<WorkerPoolId> id, WorkerPoolBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<UpdateWorkerPool, WorkerPool>(new(scope.Space, id, body.ToDraft()), cancel);
        return answer.Ok(WorkerPoolDocument.From);
    }
}
