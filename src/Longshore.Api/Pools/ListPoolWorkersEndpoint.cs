using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Api.Workers;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Pools;
using Longshore.Application.Workers;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Pools;

/// <summary>Workers of one pool.</summary>
internal static class ListPoolWorkersEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("workerpools/{id}/workers", Handle);

    private static async Task<Results<Ok<CollectionDocument<WorkerDocument>>, RefusedResult>> Handle(
        SpaceScope scope, Reference<WorkerPoolId> id, ListQuery query, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var pool = await useCases.Run<GetWorkerPool, WorkerPool>(new(scope.Space, id), cancel);
        if (pool.IsRefused) return new RefusedResult(pool.Refusal);
        var answer = await useCases.Run<ListWorkers, Page<Worker>>(WorkerFilters.Of(scope, query, query.Listing) with { Pools = [pool.Value.Id.ToString()] }, cancel);
        return answer.Page(query, "Worker", "{?skip,take,partialName,isDisabled,healthStatuses,commStyles,shellNames}", worker => WorkerDocument.From(worker, agents.Of(worker)));
    }
}
