using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Processes;

internal static class UpdateProcessEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapPut("deploymentprocesses/{id}", Handle);
        space.MapPut("projects/{id}/deploymentprocesses", Handle);
    }

    private static async Task<Results<Ok<ProcessDocument>, RefusedResult>> Handle(SpaceScope scope, string id, ProcessBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<UpdateProcess, ProjectProcess>(new(scope.Space, ProcessIds.Owner(id), body.ToDraft()), cancel);
        return answer.Ok(ProcessDocument.From);
    }
}
