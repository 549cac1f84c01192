using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Environments;
using Longshore.Application.Ids;
using Longshore.Domain.Environments;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Environments;

internal static class DeleteEnvironmentEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapDelete("environments/{id}", Handle);

    private static async Task<Results<Ok<EmptyDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<EnvironmentId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<DeleteEnvironment, Unit>(new(scope.Space, id), cancel);
        return answer.Done();
    }
}
