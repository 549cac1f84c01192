using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Workers;

/// <summary>Join tokens of a space, newest first, without their secrets; those that are used up, expired or revoked too.</summary>
[Requires(Permission.WorkerEdit)]
public sealed record ListJoinTokens(SpaceId Space, Listing Listing);

internal sealed class ListJoinTokensHandler(Store store) : IHandler<ListJoinTokens, Page<JoinToken>>
{
    public async Task<Result<Page<JoinToken>>> Handle(ListJoinTokens request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.JoinTokens.List(request.Listing.ToQuery<JoinTokenId>(request.Space), cancel);
    }
}
