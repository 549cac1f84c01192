using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Workers;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Workers;

internal static class CreateWorkerEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("workers", Handle);

    private static async Task<Results<Created<WorkerDocument>, RefusedResult>> Handle(SpaceScope scope, WorkerBody body, UseCases useCases, AgentStates agents, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateWorker, Worker>(new(scope.Space, body.ToDraft()), cancel);
        return answer.Created(worker => WorkerDocument.From(worker, agents.Of(worker)));
    }
}
