using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Environments;
using Longshore.Application.Ids;
using Longshore.Domain.Environments;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Environments;

/// <summary>Variables scoped to this environment alone: asked by pages that delete environments. None are counted yet.</summary>
internal static class GetEnvironmentVariableDetailsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("environments/{id}/singlyScopedVariableDetails", Handle);

    private static async Task<Results<Ok<EnvironmentVariableDetailsDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<EnvironmentId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetEnvironment, DeploymentEnvironment>(new(scope.Space, id), cancel);
        return answer.Ok(_ => new EnvironmentVariableDetailsDocument());
    }
}
