using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.ProjectGroups;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.ProjectGroups;

internal static class UpdateProjectGroupEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("projectgroups/{id}", Handle);

    private static async Task<Results<Ok<ProjectGroupDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ProjectGroupId> id, ProjectGroupBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<UpdateProjectGroup, ProjectGroup>(new(scope.Space, id, body.ToDraft()), cancel);
        return answer.Ok(ProjectGroupDocument.From);
    }
}
