using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.ProjectGroups;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.ProjectGroups;

internal static class CreateProjectGroupEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("projectgroups", Handle);

    private static async Task<Results<Created<ProjectGroupDocument>, RefusedResult>> Handle(SpaceScope scope, ProjectGroupBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateProjectGroup, ProjectGroup>(new(scope.Space, body.ToDraft()), cancel);
        return answer.Created(ProjectGroupDocument.From);
    }
}
