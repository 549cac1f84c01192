using System.Collections.Immutable;
using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Tasks;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Tasks;

internal static class ListTaskEventsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("tasks/{id}/events", Handle);

    private static async Task<Results<Ok<TaskEventDocument[]>, RefusedResult>> Handle(SpaceScope scope, ServerTaskId id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListTaskEvents, ImmutableArray<TaskEvent>>(new(scope.Named, id), cancel);
        return answer.Ok(events => events.Select((happened, at) => TaskEventDocument.From(happened, at + 1)).ToArray());
    }
}
