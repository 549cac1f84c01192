using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Tasks;
using Longshore.Domain.Tasks;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Tasks;

internal static class GetTaskDetailsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("tasks/{id}/details", Handle);

    private static async Task<Results<Ok<TaskDetailsDocument>, RefusedResult>> Handle(SpaceScope scope, ServerTaskId id, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetTaskDetails, TaskDetails>(new(scope.Named, id, query.Flag("verbose") ?? true, (int?)(query.Whole("tail") is { } tail ? Math.Clamp(tail, -1, int.MaxValue) : null)), cancel);
        return answer.Ok(TaskDetailsDocument.From);
    }
}
