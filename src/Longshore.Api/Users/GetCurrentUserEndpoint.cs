using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Users;
using Longshore.Domain.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Users;

internal static class GetCurrentUserEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("users/me", Handle);

    private static async Task<Results<Ok<UserDocument>, RefusedResult>> Handle(UseCases useCases, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetCurrentUser, User>(new(), cancel);
        return answer.Ok(user => UserDocument.From(user, isRequestor: true));
    }
}
