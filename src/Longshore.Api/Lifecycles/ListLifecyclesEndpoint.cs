using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Lifecycles;
using Longshore.Application.Lists;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Spaces;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Lifecycles;

internal static class ListLifecyclesEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("lifecycles", Handle);

    private static async Task<Results<Ok<CollectionDocument<LifecycleDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListLifecycles, Page<Lifecycle>>(new(scope.Space, query.Listing), cancel);
        return answer.Page(query, "Lifecycle", "{?skip,take,ids,partialName}", LifecycleDocument.From);
    }
}
