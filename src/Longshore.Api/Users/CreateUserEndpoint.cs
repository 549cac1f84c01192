using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Security;
using Longshore.Application.Users;
using Longshore.Domain.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Users;

internal static class CreateUserEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("users", Handle);

    private static async Task<Results<Created<UserDocument>, RefusedResult>> Handle(UserBody body, UseCases useCases, CurrentActor current, CancellationToken cancel)
    {
        var answer = await useCases.Run<CreateUser, User>(new(body.ToDraft()), cancel);
        return answer.Created(UserDocument.For(current));
    }
}
