using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Projects;
using Longshore.Domain.Projects;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Projects;

internal static class PlanDeploymentEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("projects/{id}/plan", Handle);

    private static async Task<Results<Ok<PlanDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ProjectId> id, PlanBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<PlanDeployment, DeploymentPlan>(new(scope.Space, id, body.EnvironmentId, body.ReleaseId, body.TenantId), cancel);
        return answer.Ok(PlanDocument.From);
    }
}
