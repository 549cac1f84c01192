using System.Security.Claims;
using Longshore.Application;
using Longshore.Application.Security;
using Microsoft.AspNetCore.Components.Authorization;

namespace Longshore.Portal.Security;

/// <summary>Gives a scope (a request, a circuit) its actor from the session cookie, and takes it away when the session has ended.</summary>
public sealed class SignedInActor(UseCases useCases, CurrentActor current, AuthenticationStateProvider authentication)
{
    public bool IsSignedIn => current.Actor.User is not null;

    /// <summary>Looks whether the session is alive; cheap, for the answer is remembered for a moment.</summary>
    public async Task<bool> Establish(CancellationToken cancel)
    {
        var principal = (await authentication.GetAuthenticationStateAsync()).User;
        // The API's own authentication may have come first and named the session its way.
        if ((principal.FindFirstValue(SessionScheme.TokenClaim) ?? principal.FindFirstValue(ActorPrincipal.SessionClaim)) is not { } token)
        {
            current.Actor = Actor.Anonymous;
            return false;
        }
        var origin = new Origin(principal.FindFirstValue(SessionScheme.AgentClaim), principal.FindFirstValue(SessionScheme.AddressClaim));
        var answer = await useCases.Run<IdentifyBySession, Actor>(new(token, origin), cancel);
        current.Actor = answer.IsRefused ? Actor.Anonymous : answer.Value;
        return IsSignedIn;
    }
}
