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

internal static class GetLifecycleEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("lifecycles/{id}", Handle);

    private static async Task<Results<Ok<LifecycleDocument>, RefusedResult>> Handle(SpaceScope scope, Reference<LifecycleId> id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetLifecycle, Lifecycle>(new(scope.Space, id), cancel);
        return answer.Ok(LifecycleDocument.From);
    }
}
