using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Workers;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Workers;

/// <summary>What is known about the last connection to a worker.</summary>
internal static class GetWorkerConnectionEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("workers/{id}/connection", Handle);

    private static async Task<Results<Ok<ConnectionDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<WorkerId> id, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetWorker, Worker>(new(scope.Space, id), cancel);
        return answer.Ok(worker => ConnectionDocument.From(worker, WorkerDocument.AddressOf(worker), agents.Of(worker)?.Version));
    }
}
