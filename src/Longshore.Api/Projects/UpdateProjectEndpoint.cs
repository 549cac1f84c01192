using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Projects;
using Longshore.Domain.Projects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Projects;

internal static class UpdateProjectEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("projects/{id}", Handle);

    private static async Task<Results<Ok<ProjectDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ProjectId> id, ProjectBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<UpdateProject, Project>(new(scope.Space, id, body.ToDraft()), cancel);
        return answer.Ok(ProjectDocument.From);
    }
}
