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

internal static class QueueScriptEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("tasks", Handle);

    private static async Task<Results<Created<TaskDocument>, RefusedResult>> Handle(SpaceScope scope, ScriptTaskBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<QueueScript, ServerTask>(new(scope.Space, body.ToDraft()), cancel);
        return answer.Created(TaskDocument.From);
    }
}
