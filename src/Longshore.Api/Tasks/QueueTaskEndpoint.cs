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

/// <summary>Starts a task by hand: a script, or a check of workers.</summary>
internal static class QueueTaskEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("tasks", Handle);

    private static async Task<Results<Created<TaskDocument>, RefusedResult>> Handle(SpaceScope scope, NewTaskBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = body.IsHealth
            ? await useCases.Run<QueueHealthCheck, ServerTask>(new(scope.Space, body.ToHealthDraft()), cancel)
            : await useCases.Run<QueueScript, ServerTask>(new(scope.Space, body.ToScriptDraft()), cancel);
        return answer.Created(TaskDocument.From);
    }
}
