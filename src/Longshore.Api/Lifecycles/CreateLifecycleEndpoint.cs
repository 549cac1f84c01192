using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Lifecycles;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Spaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Lifecycles;

internal static class CreateLifecycleEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapPost("lifecycles", Handle);

    private static async Task<Results<Created<LifecycleDocument>, RefusedResult>> Handle(SpaceScope scope, LifecycleBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateLifecycle, Lifecycle>(new(scope.Space, body.ToDraft()), cancel);
        return answer.Created(LifecycleDocument.From);
    }
}
