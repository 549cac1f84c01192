using System.Collections.Immutable;
using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Deployments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Deployments;

/// <summary>Answers once the deployment is durable; it starts on its own.</summary>
internal static class CreateDeploymentEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("deployments", Handle);

    private static async Task<Results<Created<DeploymentDocument>, RefusedResult>> Handle(SpaceScope scope, DeploymentBody body, UseCases useCases, CancellationToken cancel)
    {
        var created = await useCases.Run<CreateDeployments, ImmutableArray<CreatedDeployment>>(new(scope.Space, body.ToDraft()), cancel);
        if (created.IsRefused) return new RefusedResult(created.Refusal);
        var answer = await useCases.Run<GetDeployment, DeploymentView>(new(scope.Space, created.Value[0].Deployment.Id), cancel);
        return answer.Created(DeploymentDocument.From);
    }
}
