using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Interruptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Interruptions;

/// <summary>No step pauses yet, so there is never an interruption to answer.</summary>
internal static class TakeResponsibilityEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("interruptions/{id}/responsible", Handle);

    private static async Task<Results<Ok<InterruptionDocument>, RefusedResult>> Handle(SpaceScope scope, string id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetInterruption, Interruption>(new(scope.Space, id), cancel);
        return answer.Ok(InterruptionDocument.From);
    }
}
