using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Releases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Releases;

internal static class CreateReleaseByNameEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("releases/create/v1", Handle);

    private static async Task<Results<Created<ReleaseCommandAnswer>, RefusedResult>> Handle(SpaceScope scope, ReleaseCommandBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateRelease, CreatedRelease>(new(scope.Space, body.ToDraft()), cancel);
        return answer.Created(ReleaseCommandAnswer.From);
    }
}
