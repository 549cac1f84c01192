using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Pools;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Pools;

internal static class DeleteWorkerPoolEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapDelete("workerpools/{id}", Handle);

    private static async Task<Results<Ok<EmptyDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<WorkerPoolId> id, bool? force, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DeleteWorkerPool, Unit>(new(scope.Space, id, force is true), cancel);
        return answer.Done();
    }
}
