using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Environments;
using Longshore.Domain.Environments;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Environments;

internal static class ListAllEnvironmentsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("environments/all", Handle);

    private static async Task<Results<Ok<EnvironmentDocument[]>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListEnvironments, Page<DeploymentEnvironment>>(new(scope.Space, query.Everything), cancel);
        return answer.Array(EnvironmentDocument.From);
    }
}
