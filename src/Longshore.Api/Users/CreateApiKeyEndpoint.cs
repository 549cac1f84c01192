using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Users;
using Longshore.Domain.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Users;

internal static class CreateApiKeyEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("users/{user}/apikeys", Handle);

    private static async Task<Results<Created<ApiKeyMadeDocument>, RefusedResult>> Handle(Reference<UserId> user, ApiKeyBody body, UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateApiKey, ApiKeyMade>(new(user, body.Purpose, body.Expires), cancel);
        return answer.Created(ApiKeyMadeDocument.From);
    }
}
