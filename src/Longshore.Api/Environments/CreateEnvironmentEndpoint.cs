using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Environments;
using Longshore.Domain.Environments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Environments;

internal static class CreateEnvironmentEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("environments", Handle);

    private static async Task<Results<Created<EnvironmentDocument>, RefusedResult>> Handle(SpaceScope scope, EnvironmentBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateEnvironment, DeploymentEnvironment>(new(scope.Space, body.ToDraft()), cancel);
        return answer.Created(EnvironmentDocument.From);
    }
}
