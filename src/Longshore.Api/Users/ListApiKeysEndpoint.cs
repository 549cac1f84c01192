using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Users;
using Longshore.Domain.Users;
using Longshore.Storage.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Users;

internal static class ListApiKeysEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("users/{user}/apikeys", Handle);

    private static async Task<Results<Ok<CollectionDocument<ApiKeyDocument>>, RefusedResult>> Handle(Reference<UserId> user, ListQuery query, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<ListApiKeys, Page<ApiKey>>(new(user, query.Listing), cancel);
        return answer.Page(query, "ApiKey", "{?skip,take}", ApiKeyDocument.From);
    }
}
