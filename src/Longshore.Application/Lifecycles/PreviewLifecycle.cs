using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Storage;

namespace Longshore.Application.Lifecycles;

/// <summary>The lifecycle with the phases it stands for: without any, one for each environment in their order.</summary>
[Requires(Permission.LifecycleView)]
public sealed record PreviewLifecycle(SpaceId Space, Reference<LifecycleId> Lifecycle);

internal sealed class PreviewLifecycleHandler(Store store) : IHandler<PreviewLifecycle, Lifecycle>
{
    public async Task<Result<Lifecycle>> Handle(PreviewLifecycle request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var found = await session.Lifecycles.Resolve(request.Space, request.Lifecycle, cancel);
        if (found.IsRefused || !found.Value.Phases.IsEmpty) return found;
        var environments = await session.Environments.List(Listing.All.ToQuery<EnvironmentId>(request.Space), cancel);
        return found.Value with
        {
            Phases = [.. environments.Items.Select(one => new Phase { Id = one.Id.ToString(), Name = one.Name, OptionalEnvironments = [one.Id] })],
        };
    }
}
