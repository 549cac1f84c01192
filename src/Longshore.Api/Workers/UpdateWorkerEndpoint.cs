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

internal static class UpdateWorkerEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("workers/{id}", Handle);

    private static async Task<Results<Ok<WorkerDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<WorkerId> id, WorkerBody body, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var answer = await useCases.Run<UpdateWorker, Worker>(new(scope.Space, id, body.ToDraft()), cancel);
        return answer.Ok(worker => WorkerDocument.From(worker, agents.Of(worker)));
    }
}
