using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Tasks;
using Longshore.Domain.Refusals;
using Longshore.Domain.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Tasks;

/// <summary>The log as it was written, streamed.</summary>
internal static class GetRawLogEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("tasks/{id}/raw", Handle);

    private static async Task<Results<EmptyHttpResult, RefusedResult>> Handle(SpaceScope scope, ServerTaskId id, HttpResponse response, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<WriteRawLog, Unit>(new(scope.Named, id, Begin), cancel);
        return answer.IsRefused ? new RefusedResult(answer.Refusal) : TypedResults.Empty;

        Stream Begin()
        {
            response.ContentType = "text/plain; charset=utf-8";
            return response.Body;
        }
    }
}
