using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Variables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Variables;

internal static class GetVariablesEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapGet("variables/{id}", Handle);
        space.MapGet("projects/{id}/variables", Handle);
    }

    private static async Task<Results<Ok<VariableSetDocument>, RefusedResult>> Handle(SpaceScope scope, string id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetVariables, ProjectVariables>(new(scope.Space, VariableSetIds.Owner(id)), cancel);
        return answer.Ok(VariableSetDocument.From);
    }
}
