using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Application.Users;
using Longshore.Domain.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Users;

internal static class GetUserEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("users/{id}", Handle);

    private static async Task<Results<Ok<UserDocument>, RefusedResult>> Handle(Reference<UserId> id, UseCases useCases, CurrentActor current, CancellationToken cancel)
    {
        var answer = await useCases.Run<GetUser, User>(new(id), cancel);
        return answer.Ok(UserDocument.For(current));
    }
}
