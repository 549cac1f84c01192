using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Projects;
using Longshore.Domain.Projects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Projects;

internal static class CreateProjectEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("projects", Handle);

    private static async Task<Results<Created<ProjectDocument>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, ProjectBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateProject, Project>(new(scope.Space, body.ToDraft(), query.Value("clone")), cancel);
        return answer.Created(ProjectDocument.From);
    }
}
