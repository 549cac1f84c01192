using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Environments;
using Longshore.Application.Ids;
using Longshore.Domain.Environments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Environments;

internal static class GetEnvironmentEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("environments/{id}", Handle);

    private static async Task<Results<Ok<EnvironmentDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<EnvironmentId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetEnvironment, DeploymentEnvironment>(new(scope.Space, id), cancel);
        return answer.Ok(EnvironmentDocument.From);
    }
}
