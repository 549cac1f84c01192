using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Users;

[Requires(Permission.UserView)]
public sealed record ListUsers(Listing Listing);

internal sealed class ListUsersHandler(Store store) : IHandler<ListUsers, Page<User>>
{
    public async Task<Result<Page<User>>> Handle(ListUsers request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Users.List(request.Listing.ToQuery<UserId>(null), cancel);
    }
}
