using Longshore.Application;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Portal.Security;

/// <summary>Ends the session of the cookie; a form post, so that no link of another site can do it.</summary>
internal static class SignOutEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/signout", Handle).ExcludeFromDescription();

    private static async Task<IResult> Handle(HttpContext context, IAntiforgery antiforgery, SessionCookies cookies, UseCases useCases, CancellationToken cancel)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return TypedResults.BadRequest("The form has expired. Go back, reload the page and try again.");
        await useCases.Run<SignOut, Unit>(new(cookies.TokenOf(context.Request)), cancel);
        cookies.Clear(context);
        return TypedResults.LocalRedirect("/signin");
    }
}
