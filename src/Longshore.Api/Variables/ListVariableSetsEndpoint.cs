using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Variables;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Variables;

internal static class ListVariableSetsEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("variables", Page);
        space.MapGet("variables/all", All);
    }

    private static async Task<Results<Ok<CollectionDocument<VariableSetDocument>>, RefusedResult>> Page(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListVariableSets, Page<ProjectVariables>>(new(scope.Space, query.Listing), cancel);
        return answer.Page(query, "VariableSet", "{?skip,take,ids}", VariableSetDocument.From);
    }

    private static async Task<Results<Ok<VariableSetDocument[]>, RefusedResult>> All(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListVariableSets, Page<ProjectVariables>>(new(scope.Space, query.Everything), cancel);
        return answer.Array(VariableSetDocument.From);
    }
}
