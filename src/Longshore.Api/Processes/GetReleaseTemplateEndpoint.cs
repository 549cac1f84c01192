using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Processes;

internal static class GetReleaseTemplateEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("deploymentprocesses/{id}/template", Handle);
        space.MapGet("projects/{id}/deploymentprocesses/template", Handle);
    }

    private static async Task<Results<Ok<ReleaseTemplateDocument>, RefusedResult>> Handle(SpaceScope scope, string id, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetReleaseTemplate, ReleaseTemplate>(new(scope.Space, ProcessIds.Owner(id), query.Value("channel")), cancel);
        return answer.Ok(ReleaseTemplateDocument.From);
    }
}
