using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Accounts;
using Longshore.Domain.Audit;
using Longshore.Domain.Environments;
using Longshore.Domain.Ids;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Machines;
using Longshore.Domain.Names;
using Longshore.Domain.Packages;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Retention;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;

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
