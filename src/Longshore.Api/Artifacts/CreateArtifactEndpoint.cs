using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Artifacts;
using Longshore.Domain.Artifacts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Artifacts;

internal static class CreateArtifactEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("artifacts", Handle);

    private static async Task<Results<Created<ArtifactDocument>, RefusedResult>> Handle(SpaceScope scope, ArtifactBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateArtifact, Artifact>(new(scope.Space, body.Filename, body.Source, body.ServerTaskId, body.LogCorrelationId), cancel);
        return answer.Created(ArtifactDocument.From);
    }
}
