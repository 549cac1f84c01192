using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Lists;
using Longshore.Application.ProjectGroups;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.ProjectGroups;

internal static class ListProjectGroupsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("projectgroups", Handle);

    private static async Task<Results<Ok<CollectionDocument<ProjectGroupDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListProjectGroups, Page<ProjectGroup>>(new(scope.Space, query.Listing), cancel);
        return answer.Page(query, "ProjectGroup", "{?skip,take,ids,partialName}", ProjectGroupDocument.From);
    }
}
