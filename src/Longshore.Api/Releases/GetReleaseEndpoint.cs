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

internal static class GetReleaseEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("releases/{id}", Handle);

    private static async Task<Results<Ok<ReleaseDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ReleaseId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetRelease, Release>(new(scope.Space, id), cancel);
        return answer.Ok(ReleaseDocument.From);
    }
}
