using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Users;

/// <summary>Spaces a user may use; today every user may enter every space.</summary>
[Requires(Permission.SignedIn)]
public sealed record ListUserSpaces(Reference<UserId> User);

internal sealed class ListUserSpacesHandler(Store store) : IHandler<ListUserSpaces, Page<Space>>
{
    public async Task<Result<Page<Space>>> Handle(ListUserSpaces request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var user = await session.Users.ResolveFor(request.User, actor, Permission.UserView, cancel);
        if (user.IsRefused) return user.Refusal;
        return await session.Spaces.List(Listing.All.ToQuery<SpaceId>(null), cancel);
    }
}
