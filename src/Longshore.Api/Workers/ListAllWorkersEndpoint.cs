using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Workers;
using Longshore.Domain.Workers;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Workers;

internal static class ListAllWorkersEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("workers/all", Handle);

    private static async Task<Results<Ok<WorkerDocument[]>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListWorkers, Page<Worker>>(WorkerFilters.Of(scope, query, query.Everything), cancel);
        return answer.Array(worker => WorkerDocument.From(worker, agents.Of(worker)));
    }
}
