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

internal static class UpdateUserEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapPut("users/{id}", Handle);

    private static async Task<Results<Ok<UserDocument>, RefusedResult>> Handle(Reference<UserId> id, UserBody body, UseCases useCases, CurrentActor current, CancellationToken cancel)
    {
        var answer = await useCases.Run<UpdateUser, User>(new(id, body.ToDraft()), cancel);
        return answer.Ok(UserDocument.For(current));
    }
}
