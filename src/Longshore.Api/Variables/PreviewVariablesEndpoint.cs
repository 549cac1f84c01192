using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Variables;
using Longshore.Domain.Projects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Variables;

internal static class PreviewVariablesEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("variables/preview", Handle);

    private static async Task<Results<Ok<VariableSetDocument>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<PreviewVariables, ProjectVariables>(new(scope.Space, Reference<ProjectId>.Parse(query.Value("project") ?? ""), query.Value("environment"), query.Value("channel"), query.Value("action")), cancel);
        return answer.Ok(VariableSetDocument.From);
    }
}
