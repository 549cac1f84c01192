using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Spaces;

/// <summary>Spaces the actor may use.</summary>
[Requires(Permission.SignedIn)]
public sealed record ListSpaces(Listing Listing);

internal sealed class ListSpacesHandler(Store store) : IHandler<ListSpaces, Page<Space>>
{
    public async Task<Result<Page<Space>>> Handle(ListSpaces request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Spaces.List(request.Listing.ToQuery<SpaceId>(null), cancel);
    }
}
