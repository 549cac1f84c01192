using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.ProjectGroups;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.ProjectGroups;

internal static class ListAllProjectGroupsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("projectgroups/all", Handle);

    private static async Task<Results<Ok<ProjectGroupDocument[]>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListProjectGroups, Page<ProjectGroup>>(new(scope.Space, query.Everything), cancel);
        return answer.Array(ProjectGroupDocument.From);
    }
}
