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

internal static class RerunTaskEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapPost("tasks/rerun/{id}", Handle);
        space.MapPost("tasks/{id}/rerun", Handle);
    }

    private static async Task<Results<Created<TaskDocument>, RefusedResult>> Handle(SpaceScope scope, ServerTaskId id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<RerunTask, ServerTask>(new(scope.Named, id), cancel);
        return answer.Created(TaskDocument.From);
    }
}
