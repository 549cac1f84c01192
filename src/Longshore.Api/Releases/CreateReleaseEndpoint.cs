using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Releases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Releases;

internal static class CreateReleaseEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("releases", Handle);

    private static async Task<Results<Created<ReleaseDocument>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, ReleaseBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateRelease, CreatedRelease>(new(scope.Space, body.ToDraft(query.Flag("ignoreChannelRules") ?? false)), cancel);
        return answer.Created(ReleaseDocument.From);
    }
}
