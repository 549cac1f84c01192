using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Lifecycles;

[Requires(Permission.LifecycleView)]
public sealed record GetLifecycle(SpaceId Space, Reference<LifecycleId> Lifecycle);

internal sealed class GetLifecycleHandler(Store store) : IHandler<GetLifecycle, Lifecycle>
{
    public async Task<Result<Lifecycle>> Handle(GetLifecycle request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Lifecycles.Resolve(request.Space, request.Lifecycle, cancel);
    }
}
