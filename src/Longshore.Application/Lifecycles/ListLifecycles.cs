using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Lifecycles;

/// <summary>Lifecycles of a space, by name.</summary>
[Requires(Permission.LifecycleView)]
public sealed record ListLifecycles(SpaceId Space, Listing Listing);

internal sealed class ListLifecyclesHandler(Store store) : IHandler<ListLifecycles, Page<Lifecycle>>
{
    public async Task<Result<Page<Lifecycle>>> Handle(ListLifecycles request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Lifecycles.List(request.Listing.ToQuery<LifecycleId>(request.Space), cancel);
    }
}
