using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Variables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Variables;

internal static class UpdateVariablesEndpoint
{
    public static void Map(RouteGroupBuilder space)
    {
        space.MapPut("variables/{id}", Handle);
        space.MapPut("projects/{id}/variables", Handle);
    }

    private static async Task<Results<Ok<VariableSetDocument>, RefusedResult>> Handle(SpaceScope scope, string id, VariableSetBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<UpdateVariables, ProjectVariables>(new(scope.Space, VariableSetIds.Owner(id), body.ToDraft()), cancel);
        return answer.Ok(VariableSetDocument.From);
    }
}
