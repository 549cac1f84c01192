using Longshore.Api.Links;
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

internal static class ListTasksEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("tasks", Handle);

    private static async Task<Results<Ok<CollectionDocument<TaskDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        if (TaskFilters.Refuse(query) is { } refusal) return new RefusedResult(refusal);
        var answer = await useCases.Run<ListTasks, Page<ServerTask>>(TaskFilters.Of(scope, query), cancel);
        return answer.Page(query, "Task", ServerLinks.TaskFilters, TaskDocument.From);
    }
}
