using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Server;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Server;

/// <summary>For load balancers that know the vendor's server: 200, or 418 when it cannot work.</summary>
internal static class GetServerHealthEndpoint
{
    private const int NotOperating = 418;

    public static void Map(RouteGroupBuilder api) => api.MapGet("serverstatus/health", Handle).AllowAnonymous();

    private static async Task<Results<JsonHttpResult<ServerHealthDocument>, RefusedResult>> Handle(UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CheckReadiness, Readiness>(new(), cancel);
        if (answer.IsRefused) return new RefusedResult(answer.Refusal);
        var document = new ServerHealthDocument(answer.Value.IsReady, answer.Value.Problem ?? "All is well.");
        return TypedResults.Json(document, statusCode: answer.Value.IsReady ? StatusCodes.Status200OK : NotOperating);
    }
}
