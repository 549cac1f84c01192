using System.Collections.Immutable;
using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Variables;
using Longshore.Domain.Projects;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Variables;

internal static class ListVariableNamesEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("variables/names", Handle);

    private static async Task<Results<Ok<string[]>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListVariableNames, ImmutableArray<string>>(new(scope.Space, Reference<ProjectId>.Parse(query.Value("project") ?? "")), cancel);
        return answer.Array(name => name);
    }
}
