using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Workers;

internal static class CreateJoinTokenEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("workers/join-tokens", Handle);

    private static async Task<Results<Created<JoinTokenDocument>, RefusedResult>> Handle(SpaceScope scope, JoinTokenBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateJoinToken, JoinTokenMade>(new(scope.Space, body.ToDraft()), cancel);
        return answer.Created(JoinTokenDocument.From);
    }
}
