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

internal static class PreviewDeploymentEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("releases/{id}/deployments/preview/{environment}", Handle);

    private static async Task<Results<Ok<DeploymentPreviewDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ReleaseId> id, string environment, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<PreviewDeployment, DeploymentPreview>(new(scope.Space, id, environment, query.Flag("includeDisabledSteps") ?? false), cancel);
        return answer.Ok(DeploymentPreviewDocument.From);
    }
}
