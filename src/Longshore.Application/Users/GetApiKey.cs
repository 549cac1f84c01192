using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Users;

[Requires(Permission.SignedIn)]
public sealed record GetApiKey(Reference<UserId> User, string Key);

internal sealed class GetApiKeyHandler(Store store) : IHandler<GetApiKey, ApiKey>
{
    public async Task<Result<ApiKey>> Handle(GetApiKey request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var user = await session.Users.ResolveFor(request.User, actor, Permission.UserEdit, cancel);
        if (user.IsRefused) return user.Refusal;
        return await session.FindApiKey(user.Value.Id, request.Key, cancel);
    }
}
