using Longshore.Application.Startup;
using Microsoft.AspNetCore.Http;

namespace Longshore.Application.Security;

/// <summary>The two cookies of a session, the same for API and portal (rest-api.md §1.1). Their names carry the installation's id, because a browser keeps one jar for all ports of a host.</summary>
public sealed class SessionCookies(Installation installation)
{
    public string IdentityName => $"OctopusIdentificationToken_{installation.Id}";

    public string CsrfName => $"Octopus-Csrf-Token_{installation.Id}";

    /// <summary>The session's token; null when the request has none.</summary>
    public string? TokenOf(HttpRequest request) => request.Cookies[IdentityName] is { Length: > 0 } token ? token : null;

    public void Write(HttpContext context, SignedIn session)
    {
        context.Response.Cookies.Append(IdentityName, session.Token, Options(context, session, isForScripts: false));
        context.Response.Cookies.Append(CsrfName, session.CsrfToken, Options(context, session, isForScripts: true));
    }

    public void Clear(HttpContext context)
    {
        context.Response.Cookies.Delete(IdentityName, Options(context, null, isForScripts: false));
        context.Response.Cookies.Delete(CsrfName, Options(context, null, isForScripts: true));
    }

    private static CookieOptions Options(HttpContext context, SignedIn? session, bool isForScripts) => new()
    {
        Path = "/",
        HttpOnly = !isForScripts,
        Secure = context.Request.IsHttps,
        // Lax: a link in a mail still opens signed in, a form on another site does not post signed in.
        SameSite = SameSiteMode.Lax,
        Expires = session is { Remember: true } ? session.Expires : null,
        IsEssential = true,
    };
}
