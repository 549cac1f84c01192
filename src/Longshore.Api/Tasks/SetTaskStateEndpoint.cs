using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Tasks;
using Longshore.Domain.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Tasks;

internal static class SetTaskStateEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("tasks/{id}/state", Handle);

    private static async Task<Results<Ok<TaskDocument>, RefusedResult>> Handle(SpaceScope scope, ServerTaskId id, TaskStateBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<SetTaskState, ServerTask>(new(scope.Named, id, body.State, body.Reason), cancel);
        return answer.Ok(TaskDocument.From);
    }
}
