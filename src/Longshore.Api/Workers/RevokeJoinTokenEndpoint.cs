using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Workers;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Workers;

internal static class RevokeJoinTokenEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapDelete("workers/join-tokens/{id}", Handle);

    private static async Task<Results<Ok<EmptyDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<JoinTokenId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<RevokeJoinToken, Unit>(new(scope.Space, id), cancel);
        return answer.Done();
    }
}
