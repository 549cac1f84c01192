using Longshore.Api.Spaces;
using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Lists;
using Longshore.Application.Workers;
using Longshore.Domain.Workers;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Workers;

internal static class ListJoinTokensEndpoint
{
    public static void Map(RouteGroupBuilder space) => space.MapGet("workers/join-tokens", Handle);

    private static async Task<Results<Ok<CollectionDocument<JoinTokenDocument>>, RefusedResult>> Handle(SpaceScope scope, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListJoinTokens, Page<JoinToken>>(new(scope.Space, query.Listing), cancel);
        return answer.Page(query, "JoinToken", "{?skip,take,name,ids,partialName}", JoinTokenDocument.From);
    }
}
