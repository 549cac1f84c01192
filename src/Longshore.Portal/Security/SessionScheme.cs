using System.Security.Claims;
using System.Text.Encodings.Web;
using Longshore.Application.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Longshore.Portal.Security;

/// <summary>
/// Hands the session cookie on to pages and circuits as a claim. Whether the session is alive is asked where something is done
/// (<see cref="SignedInActor"/>), so that a revoked one ends at once.
/// </summary>
internal sealed class SessionScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionCookies cookies)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Longshore.Session";
    public const string TokenClaim = "session";
    public const string AgentClaim = "agent";
    public const string AddressClaim = "address";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (cookies.TokenOf(Request) is not { } token) return Task.FromResult(AuthenticateResult.NoResult());
        var origin = Request.HttpContext.OriginOf();
        var identity = new ClaimsIdentity(
            [new(TokenClaim, token), new(AgentClaim, origin.UserAgent ?? ""), new(AddressClaim, origin.IpAddress ?? "")], Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name)));
    }

    // The portal answers with its own sign-in page, the API with its error document; nobody is sent anywhere from here.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = 401;
        return Task.CompletedTask;
    }
}
