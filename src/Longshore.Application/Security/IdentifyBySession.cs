using Longshore.Domain.Refusals;

namespace Longshore.Application.Security;

/// <summary>Who is signed in under this session's token.</summary>
[OpenToAll]
public sealed record IdentifyBySession(string Token, Origin Origin);

internal sealed class IdentifyBySessionHandler(Credentials credentials) : IHandler<IdentifyBySession, Actor>
{
    private const int MaxLength = 200;

    public async Task<Result<Actor>> Handle(IdentifyBySession request, Actor actor, CancellationToken cancel)
    {
        if (request.Token.Length > MaxLength || await credentials.Find(request.Token, cancel) is not { Key.IsSession: true } found)
            return new Unauthenticated("The session has ended.", "Sign in again.");
        return new Actor(found.User.Id, found.User.Username, found.User.Permissions, "Session cookie", request.Origin.UserAgent, request.Origin.IpAddress);
    }
}
