using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Artifacts;
using Longshore.Application.Ids;
using Longshore.Domain.Artifacts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Artifacts;

internal static class UpdateArtifactEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("artifacts/{id}", Handle);

    private static async Task<Results<Ok<ArtifactDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ArtifactId> id, ArtifactBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<UpdateArtifact, Artifact>(new(scope.Space, id, body.Filename), cancel);
        return answer.Ok(ArtifactDocument.From);
    }
}
