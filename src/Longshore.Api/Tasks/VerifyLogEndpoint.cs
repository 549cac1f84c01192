using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Tasks;
using Longshore.Domain.Tasks;
using Longshore.Orchestration.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Tasks;

internal static class VerifyLogEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("tasks/{id}/log/verify", Handle);

    private static async Task<Results<Ok<LogVerificationDocument>, RefusedResult>> Handle(SpaceScope scope, ServerTaskId id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<VerifyTaskLog, LogVerification>(new(scope.Named, id), cancel);
        return answer.Ok(found => LogVerificationDocument.From(id, found));
    }
}
