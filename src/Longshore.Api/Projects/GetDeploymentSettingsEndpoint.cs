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

internal static class GetDeploymentSettingsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("projects/{id}/deploymentsettings", Handle);

    private static async Task<Results<Ok<DeploymentSettingsDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ProjectId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetProject, Project>(new(scope.Space, id), cancel);
        return answer.Ok(DeploymentSettingsDocument.From);
    }
}
