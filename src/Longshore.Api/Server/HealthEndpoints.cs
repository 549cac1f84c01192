using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Server;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Server;

/// <summary>Probes of supervisors: alive as soon as requests are answered, ready when the work can be done (programs.md §2).</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Ok(new HealthDocument("Live"))).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", Ready).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<Results<JsonHttpResult<HealthDocument>, RefusedResult>> Ready(UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CheckReadiness, Readiness>(new(), cancel);
        if (answer.IsRefused) return new RefusedResult(answer.Refusal);
        return answer.Value.IsReady
            ? TypedResults.Json(new HealthDocument("Ready"))
            : TypedResults.Json(new HealthDocument("NotReady", answer.Value.Problem), statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
