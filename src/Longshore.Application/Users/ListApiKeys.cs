using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Users;

/// <summary>Keys of oneself, or with <see cref="Permission.UserEdit"/> of anybody; without the keys themselves, newest first.</summary>
[Requires(Permission.SignedIn)]
public sealed record ListApiKeys(Reference<UserId> User, Listing Listing);

internal sealed class ListApiKeysHandler(Store store) : IHandler<ListApiKeys, Page<ApiKey>>
{
    public async Task<Result<Page<ApiKey>>> Handle(ListApiKeys request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var user = await session.Users.ResolveFor(request.User, actor, Permission.UserEdit, cancel);
        if (user.IsRefused) return user.Refusal;
        var (skip, take) = (request.Listing.Skip, request.Listing.Take);
        var keys = (await session.ListApiKeys(user.Value.Id, cancel)).Where(key => !key.IsSession).OrderByDescending(key => key.Created).ThenBy(key => key.Id, StringComparer.Ordinal).ToList();
        return new Page<ApiKey>([.. keys.Skip(skip).Take(take)], keys.Count, skip, take);
    }
}
