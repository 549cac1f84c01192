using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Releases;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Releases;

internal static class FindReleaseEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("projects/{id}/releases/{version}", Handle);

    private static async Task<Results<Ok<ReleaseDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<ProjectId> id, string version, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<FindRelease, Release>(new(scope.Space, id, version), cancel);
        return answer.Ok(ReleaseDocument.From);
    }
}
