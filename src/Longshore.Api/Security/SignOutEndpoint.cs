using Longshore.Api.Transport;
using Longshore.Application;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Security;

internal static class SignOutEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("users/logout", Handle).AllowAnonymous();

    private static async Task<Results<Ok<EmptyDocument>, RefusedResult>> Handle(HttpContext context, UseCases useCases, SessionCookies cookies, CancellationToken cancel)
    {
        var answer = await useCases.Run<SignOut, Unit>(new(cookies.TokenOf(context.Request)), cancel);
        cookies.Clear(context);
        return answer.Done();
    }
}
