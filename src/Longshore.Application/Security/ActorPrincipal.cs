using System.Security.Claims;

namespace Longshore.Application.Security;

/// <summary>An actor in the form the web framework passes around, so that a page's live connection knows who opened it.</summary>
public static class ActorPrincipal
{
    /// <summary>Claim with the session's token; lets a long-lived connection ask again whether the session still lives. Never leaves the server.</summary>
    public const string SessionClaim = "longshore:session";

    /// <param name="token">Null: signed in by key.</param>
    public static ClaimsPrincipal Of(Actor actor, string? token)
    {
        var identity = new ClaimsIdentity("Longshore");
        identity.AddClaim(new(ClaimTypes.NameIdentifier, actor.User?.ToString() ?? ""));
        identity.AddClaim(new(ClaimTypes.Name, actor.Username));
        if (token is not null) identity.AddClaim(new(SessionClaim, token));
        return new(identity);
    }
}
