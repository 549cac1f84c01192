using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Interruptions;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Interruptions;

internal static class ListInterruptionsEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("interruptions", Handle);

    private static async Task<Results<Ok<CollectionDocument<InterruptionDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListInterruptions, Page<Interruption>>(new(scope.Space, query.Listing, query.Value("regarding")), cancel);
        return answer.Page(query, "Interruption", "{?skip,take,regarding,pendingOnly,ids}", InterruptionDocument.From);
    }
}
