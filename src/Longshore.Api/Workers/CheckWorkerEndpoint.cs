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

/// <summary>Our own: checks a worker now and waits for what is found.</summary>
internal static class CheckWorkerEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("workers/{id}/check", Handle);

    private static async Task<Results<Ok<WorkerDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<WorkerId> id, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var answer = await useCases.Run<CheckWorker, Worker>(new(scope.Space, id), cancel);
        return answer.Ok(worker => WorkerDocument.From(worker, agents.Of(worker)));
    }
}
