using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Lists;
using Longshore.Application.Pools;
using Longshore.Domain.Pools;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Pools;

internal static class ListWorkerPoolsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("workerpools", Handle);

    private static async Task<Results<Ok<CollectionDocument<WorkerPoolDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListWorkerPools, Page<WorkerPool>>(new(scope.Space, query.Listing), cancel);
        return answer.Page(query, "WorkerPool", "{?skip,take,ids,partialName,name}", WorkerPoolDocument.From);
    }
}
