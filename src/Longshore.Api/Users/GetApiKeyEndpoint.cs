using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Users;
using Longshore.Domain.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Users;

internal static class GetApiKeyEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("users/{user}/apikeys/{id}", Handle);

    private static async Task<Results<Ok<ApiKeyDocument>, RefusedResult>> Handle(Reference<UserId> user, string id, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetApiKey, ApiKey>(new(user, id), cancel);
        return answer.Ok(ApiKeyDocument.From);
    }
}
