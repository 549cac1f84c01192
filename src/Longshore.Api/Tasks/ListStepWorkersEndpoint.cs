using System.Collections.Immutable;
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

internal static class ListStepWorkersEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("tasks/{id}/workers", Handle);

    private static async Task<Results<Ok<StepWorkerDocument[]>, RefusedResult>> Handle(SpaceScope scope, ServerTaskId id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListStepWorkers, ImmutableArray<StepWorker>>(new(scope.Named, id), cancel);
        return answer.Array(StepWorkerDocument.From);
    }
}
