using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Lists;
using Longshore.Application.Workers;
using Longshore.Domain.Workers;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Workers;

internal static class ListWorkersEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("workers", Handle);

    private static async Task<Results<Ok<CollectionDocument<WorkerDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListWorkers, Page<Worker>>(WorkerFilters.Of(scope, query, query.Listing), cancel);
        return answer.Page(query, "Worker", "{?skip,take,name,ids,partialName,isDisabled,healthStatuses,commStyles,workerPoolIds,thumbprint,shellNames}", worker => WorkerDocument.From(worker, agents.Of(worker)));
    }
}
