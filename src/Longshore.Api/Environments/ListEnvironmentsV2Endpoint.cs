using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Environments;
using Longshore.Application.Lists;
using Longshore.Domain.Environments;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Environments;

/// <summary>The newer list; a client that gets no answer here takes the server for an old one.</summary>
internal static class ListEnvironmentsV2Endpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("environments/v2", Handle);

    private static async Task<Results<Ok<CollectionDocument<EnvironmentV2Document>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListEnvironments, Page<DeploymentEnvironment>>(new(scope.Space, query.Listing), cancel);
        return answer.Page(query, "Environment", "{?ids,partialName,type,skip,take}", EnvironmentV2Document.From);
    }
}
