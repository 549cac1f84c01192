using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Projects;
using Longshore.Domain.Projects;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Projects;

internal static class ListAllProjectsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("projects/all", Handle);

    private static async Task<Results<Ok<ProjectDocument[]>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListProjects, Page<Project>>(new(scope.Space, query.Everything), cancel);
        return answer.Array(ProjectDocument.From);
    }
}
