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

internal static class UpdateEnvironmentEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("environments/{id}", Handle);

    private static async Task<Results<Ok<EnvironmentDocument>, RefusedResult>> Handle(
        SpaceScope scope, Reference<EnvironmentId> id, EnvironmentBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<UpdateEnvironment, DeploymentEnvironment>(new(scope.Space, id, body.ToDraft()), cancel);
        return answer.Ok(EnvironmentDocument.From);
    }
}
