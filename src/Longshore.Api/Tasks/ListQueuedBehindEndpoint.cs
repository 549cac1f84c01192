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

internal static class ListQueuedBehindEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("tasks/{id}/queued-behind", Handle);

    private static async Task<Results<Ok<CollectionDocument<TaskDocument>>, RefusedResult>> Handle(SpaceScope scope, ServerTaskId id, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListQueuedBehind, Page<ServerTask>>(new(scope.Named, id, query.Listing), cancel);
        return answer.Page(query, "Task", "{?skip,take}", TaskDocument.From);
    }
}
