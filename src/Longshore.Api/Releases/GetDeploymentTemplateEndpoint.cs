using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Releases;
using Longshore.Domain.Releases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Releases;

internal static class GetDeploymentTemplateEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("releases/{id}/deployments/template", Handle);

    private static async Task<Results<Ok<DeploymentTemplateDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ReleaseId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetDeploymentTemplate, DeploymentTemplate>(new(scope.Space, id), cancel);
        return answer.Ok(DeploymentTemplateDocument.From);
    }
}
