using System.Collections.Immutable;
using System.Diagnostics;
using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Deployments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Deployments;

/// <summary>There are no tenants; the route says so instead of looking like a wrong address.</summary>
internal static class RefuseTenantedEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("deployments/create/tenanted/v1", Handle);

    private static async Task<Results<Created<DeploymentCommandAnswer>, RefusedResult>> Handle(SpaceScope scope, UseCases useCases, CancellationToken cancel)
    {
        var draft = new DeploymentDraft { NamesUnknown = "Tenants", Fields = DeploymentFields.ByName };
        var answer = await useCases.Run<CreateDeployments, ImmutableArray<CreatedDeployment>>(new(scope.Space, draft), cancel);
        return answer.IsRefused ? new RefusedResult(answer.Refusal) : throw new UnreachableException("A deployment to tenants was not refused.");
    }
}
