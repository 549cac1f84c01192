using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Pools;
using Longshore.Domain.Pools;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Pools;

internal static class CreateWorkerPoolEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("workerpools", Handle);

    private static async Task<Results<Created<WorkerPoolDocument>, RefusedResult>> Handle(SpaceScope scope, WorkerPoolBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateWorkerPool, WorkerPool>(new(scope.Space, body.ToDraft()), cancel);
        return answer.Created(WorkerPoolDocument.From);
    }
}
