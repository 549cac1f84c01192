using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Users;

/// <summary>The actor himself.</summary>
[Requires(Permission.SignedIn)]
public sealed record GetCurrentUser;

internal sealed class GetCurrentUserHandler(Store store) : IHandler<GetCurrentUser, User>
{
    public async Task<Result<User>> Handle(GetCurrentUser request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return actor.User is { } id && await session.Users.Find(id, cancel) is { } user ? user : new Unauthenticated("Your user is gone.", "Sign in as another.");
    }
}
