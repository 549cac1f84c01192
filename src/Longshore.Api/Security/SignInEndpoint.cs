using Longshore.Api.Transport;
using Longshore.Api.Users;
using Longshore.Application;
using Longshore.Application.Security;
using Longshore.Domain.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Security;

internal static class SignInEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("users/login", Handle).AllowAnonymous().WithMetadata(BeginsSession.Instance);

    private static async Task<Results<Ok<UserDocument>, RefusedResult>> Handle(HttpContext context, SignInBody body, UseCases useCases, CurrentActor current, SessionCookies cookies, CancellationToken cancel)
    {
        var origin = new Origin(current.Actor.UserAgent, current.Actor.IpAddress);
        var answer = await useCases.Run<SignIn, SignedIn>(new(body.Username, body.Password, body.RememberMe ?? false, origin), cancel);
        if (!answer.IsRefused) cookies.Write(context, answer.Value);
        return answer.Ok(session => UserDocument.From(session.User, isRequestor: true));
    }
}
