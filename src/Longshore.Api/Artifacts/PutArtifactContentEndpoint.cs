using Longshore.Api.Packages;
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

/// <summary>Takes the bytes of an artifact as they come: as the body itself, or as the file of a form.</summary>
internal static class PutArtifactContentEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("artifacts/{id}/content", Handle).WithMetadata(TakesUpload.Instance);

    private static async Task<Results<Ok<ArtifactDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ArtifactId> id, HttpRequest request, UseCases useCases, CancellationToken cancel)
    {
        var content = request.Body;
        if (request.HasFormContentType)
        {
            var file = await UploadedFile.Find(request, cancel);
            if (file.IsRefused) return new RefusedResult(file.Refusal);
            content = file.Value.Content;
        }
        var answer = await useCases.Run<PutArtifactContent, Artifact>(new(scope.Space, id, content), cancel);
        return answer.Ok(ArtifactDocument.From);
    }
}
