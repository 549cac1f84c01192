using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Projects;
using Longshore.Domain.Projects;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Projects;

internal static class ListGroupProjectsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("projectgroups/{id}/projects", Handle);

    private static async Task<Results<Ok<CollectionDocument<ProjectDocument>>, RefusedResult>> Handle(
        SpaceScope scope, Reference<ProjectGroupId> id, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListProjectsOfGroup, Page<Project>>(new(scope.Space, id, query.Listing), cancel);
        return answer.Page(query, "Project", "{?skip,take,ids,partialName,name}", ProjectDocument.From);
    }
}
