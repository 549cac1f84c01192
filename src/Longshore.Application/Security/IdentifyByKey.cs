using Longshore.Domain.Refusals;

namespace Longshore.Application.Security;

/// <summary>Who sends this API key.</summary>
[OpenToAll]
public sealed record IdentifyByKey(string Key, Origin Origin);

internal sealed class IdentifyByKeyHandler(Credentials credentials) : IHandler<IdentifyByKey, Actor>
{
    // Longer ones cannot be ours; hashing them would be a gift of processor time.
    private const int MaxLength = 200;

    public async Task<Result<Actor>> Handle(IdentifyByKey request, Actor actor, CancellationToken cancel)
    {
        if (request.Key.Length > MaxLength || await credentials.Find(request.Key, cancel) is not { Key.IsSession: false } found)
            return new Unauthenticated("The API key is wrong, expired or revoked.", "Make a new one under your profile, and send it in the header X-Octopus-ApiKey.");
        return new Actor(found.User.Id, found.User.Username, found.User.Permissions, $"API key {found.Key.Hint}…", request.Origin.UserAgent, request.Origin.IpAddress);
    }
}
