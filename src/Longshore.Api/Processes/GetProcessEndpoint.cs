using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Processes;

internal static class GetProcessEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("deploymentprocesses/{id}", Handle);
        space.MapGet("projects/{id}/deploymentprocesses", Handle);
    }

    private static async Task<Results<Ok<ProcessDocument>, RefusedResult>> Handle(SpaceScope scope, string id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetProcess, ProjectProcess>(new(scope.Space, ProcessIds.Owner(id)), cancel);
        return answer.Ok(ProcessDocument.From);
    }
}
