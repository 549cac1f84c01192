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

/// <summary>Takes no body; one that is sent is not read.</summary>
internal static class CancelTaskEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("tasks/{id}/cancel", Handle);

    private static async Task<Results<Ok<TaskDocument>, RefusedResult>> Handle(SpaceScope scope, ServerTaskId id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CancelTask, ServerTask>(new(scope.Named, id), cancel);
        return answer.Ok(TaskDocument.From);
    }
}
