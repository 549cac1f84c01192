using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Projects;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Projects;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Projects;

/// <summary>A bare array, as clients expect it here.</summary>
internal static class ListLifecycleProjectsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("lifecycles/{id}/projects", Handle);

    private static async Task<Results<Ok<ProjectDocument[]>, RefusedResult>> Handle(SpaceScope scope, Reference<LifecycleId> id, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListProjectsOfLifecycle, Page<Project>>(new(scope.Space, id, query.Everything), cancel);
        return answer.Array(ProjectDocument.From);
    }
}
