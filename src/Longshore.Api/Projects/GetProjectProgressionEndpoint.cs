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

internal static class GetProjectProgressionEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("projects/{id}/progression", Handle);

    private static async Task<Results<Ok<ProjectProgressionDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ProjectId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetProjectProgression, ProjectProgression>(new(scope.Space, id), cancel);
        return answer.Ok(ProjectProgressionDocument.From);
    }
}
