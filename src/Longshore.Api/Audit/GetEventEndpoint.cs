using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Audit;
using Longshore.Domain.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Audit;

internal static class GetEventEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("events/{id}", Handle);

    private static async Task<Results<Ok<EventDocument>, RefusedResult>> Handle(SpaceScope scope, string id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetAuditEvent, AuditEvent>(new(scope.Named, id), cancel);
        return answer.Ok(EventDocument.From);
    }
}
