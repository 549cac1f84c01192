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

/// <summary>Answers once all deployments are durable; they start on their own.</summary>
internal static class CreateDeploymentsByNameEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("deployments/create/untenanted/v1", Handle);

    private static async Task<Results<Created<DeploymentCommandAnswer>, RefusedResult>> Handle(SpaceScope scope, DeploymentCommandBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateDeployments, ImmutableArray<CreatedDeployment>>(new(scope.Space, body.ToDraft()), cancel);
        if (answer.IsRefused) return new RefusedResult(answer.Refusal);
        return TypedResults.Created(scope.Path($"deployments/{answer.Value[0].Deployment.Id}"), DeploymentCommandAnswer.From(answer.Value));
    }
}
