using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Users;

/// <summary>Oneself, or with <see cref="Permission.UserView"/> anybody.</summary>
[Requires(Permission.SignedIn)]
public sealed record GetUser(Reference<UserId> User);

internal sealed class GetUserHandler(Store store) : IHandler<GetUser, User>
{
    public async Task<Result<User>> Handle(GetUser request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Users.ResolveFor(request.User, actor, Permission.UserView, cancel);
    }
}
