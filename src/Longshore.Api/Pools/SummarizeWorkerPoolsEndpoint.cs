using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
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

/// <summary>Pools with counts of their workers.</summary>
internal static class SummarizeWorkerPoolsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("workerpools/summary", Handle);

    private static async Task<Results<Ok<WorkerPoolsSummaryDocument>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var pools = await useCases.Run<ListWorkerPools, Page<WorkerPool>>(new(scope.Space, query.Everything), cancel);
        if (pools.IsRefused) return new RefusedResult(pools.Refusal);
        var workers = await useCases.Run<ListWorkers, Page<Worker>>(new(scope.Space, Listing.All), cancel);
        return workers.Ok(all => WorkerPoolsSummaryDocument.From(pools.Value.Items, all.Items));
    }
}
