using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Artifacts;
using Longshore.Application.Ids;
using Longshore.Domain.Artifacts;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Artifacts;

internal static class DeleteArtifactEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapDelete("artifacts/{id}", Handle);

    private static async Task<Results<Ok<EmptyDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ArtifactId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DeleteArtifact, Unit>(new(scope.Space, id), cancel);
        return answer.Done();
    }
}
