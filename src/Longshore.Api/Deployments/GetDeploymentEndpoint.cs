using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Deployments;
using Longshore.Application.Ids;
using Longshore.Domain.Deployments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Deployments;

internal static class GetDeploymentEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("deployments/{id}", Handle);

    private static async Task<Results<Ok<DeploymentDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<DeploymentId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetDeployment, DeploymentView>(new(scope.Space, id), cancel);
        return answer.Ok(DeploymentDocument.From);
    }
}
