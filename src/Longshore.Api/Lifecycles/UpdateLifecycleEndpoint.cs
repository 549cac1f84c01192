using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Lifecycles;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Lifecycles;

internal static class UpdateLifecycleEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPut("lifecycles/{id}", Handle);

    private static async Task<Results<Ok<LifecycleDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<LifecycleId> id, LifecycleBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<UpdateLifecycle, Lifecycle>(new(scope.Space, id, body.ToDraft()), cancel);
        return answer.Ok(LifecycleDocument.From);
    }
}
