using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Projects;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Projects;

internal static class DeleteProjectEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapDelete("projects/{id}", Handle);

    private static async Task<Results<Ok<EmptyDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ProjectId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DeleteProject, Unit>(new(scope.Space, id), cancel);
        return answer.Done();
    }
}
