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
using Microsoft.Net.Http.Headers;

namespace Longshore.Api.Artifacts;

/// <summary>The bytes of an artifact, streamed as an attachment, parts of them on request.</summary>
internal static class GetArtifactContentEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("artifacts/{id}/content", Handle);

    private static async Task<Results<FileStreamHttpResult, RefusedResult>> Handle(SpaceScope scope, Reference<ArtifactId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<OpenArtifact, OpenedArtifact>(new(scope.Space, id), cancel);
        if (answer.IsRefused) return new RefusedResult(answer.Refusal);
        var (artifact, content) = answer.Value;
        return TypedResults.Stream(
            content, "application/octet-stream", artifact.FileName, artifact.Created, new EntityTagHeaderValue($"\"{artifact.Sha256}\""), enableRangeProcessing: true);
    }
}
