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

/// <summary>Deployment targets of an environment: none yet, but clients ask.</summary>
internal static class ListEnvironmentMachinesEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("environments/{id}/machines", Handle);

    private static async Task<Results<Ok<CollectionDocument<EmptyDocument>>, RefusedResult>> Handle(
        SpaceScope scope, Reference<EnvironmentId> id, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetEnvironment, DeploymentEnvironment>(new(scope.Space, id), cancel);
        return answer.Ok(_ => query.Nothing("DeploymentTarget", "{?skip,take}"));
    }
}
