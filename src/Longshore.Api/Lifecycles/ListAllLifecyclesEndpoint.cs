using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Lifecycles;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Lifecycles;

internal static class ListAllLifecyclesEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("lifecycles/all", Handle);

    private static async Task<Results<Ok<LifecycleDocument[]>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListLifecycles, Page<Lifecycle>>(new(scope.Space, query.Everything), cancel);
        return answer.Array(LifecycleDocument.From);
    }
}
