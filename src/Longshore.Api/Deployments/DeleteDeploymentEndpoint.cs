using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Deployments;
using Longshore.Application.Ids;
using Longshore.Domain.Deployments;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Deployments;

internal static class DeleteDeploymentEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapDelete("deployments/{id}", Handle);

    private static async Task<Results<Ok<EmptyDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<DeploymentId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DeleteDeployment, Unit>(new(scope.Space, id), cancel);
        return answer.Done();
    }
}
