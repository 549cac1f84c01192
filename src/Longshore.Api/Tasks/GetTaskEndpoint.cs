using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Tasks;
using Longshore.Domain.Tasks;
using Longshore.Orchestration.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Tasks;

internal static class GetTaskEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("tasks/{id}", Handle);

    private static async Task<Results<Ok<TaskDocument>, RefusedResult>> Handle(SpaceScope scope, ServerTaskId id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetTask, TaskView>(new(scope.Named, id), cancel);
        return answer.Ok(view => TaskDocument.From(view.Task));
    }
}
