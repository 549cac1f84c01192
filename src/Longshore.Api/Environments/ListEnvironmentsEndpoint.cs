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

internal static class ListEnvironmentsEndpoint
{
    public const string Template = "{?skip,take,ids,partialName,name}";

    public static void Map(RouteGroupBuilder space) => space.MapGet("environments", Handle);

    private static async Task<Results<Ok<CollectionDocument<EnvironmentDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListEnvironments, Page<DeploymentEnvironment>>(new(scope.Space, query.Listing), cancel);
        return answer.Page(query, "Environment", Template, EnvironmentDocument.From);
    }
}
