using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Releases;
using Longshore.Domain.Releases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Releases;

/// <summary>Previews for several environments; one that is refused refuses all.</summary>
internal static class PreviewDeploymentsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("releases/{id}/deployments/previews", Handle);

    private static async Task<Results<Ok<List<DeploymentPreviewDocument>>, RefusedResult>> Handle(
        SpaceScope scope, Reference<ReleaseId> id, PreviewsBody body, UseCases useCases, CancellationToken cancel)
    {
        List<DeploymentPreviewDocument> previews = [];
        foreach (var environment in body.DeploymentPreviews.Each("DeploymentPreviews", (wanted, _) => wanted.EnvironmentId ?? ""))
        {
            var answer = await useCases.Run<PreviewDeployment, DeploymentPreview>(new(scope.Space, id, environment, body.IncludeDisabledSteps ?? false), cancel);
            if (answer.IsRefused) return new RefusedResult(answer.Refusal);
            previews.Add(DeploymentPreviewDocument.From(answer.Value));
        }
        return TypedResults.Ok(previews);
    }
}
