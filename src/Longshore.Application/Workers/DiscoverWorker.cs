using Longshore.Application.Machines;
using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Orchestration.Workers.Discovery;

namespace Longshore.Application.Workers;

/// <summary>Looks at a machine that is to become a worker. Nothing is stored.</summary>
[Requires(Permission.WorkerEdit)]
public sealed record DiscoverWorker(SpaceId Space, DiscoveryWish Wish);

internal sealed class DiscoverWorkerHandler(MachineDiscovery discovery) : IHandler<DiscoverWorker, FoundMachine>
{
    public Task<Result<FoundMachine>> Handle(DiscoverWorker request, Actor actor, CancellationToken cancel) => DiscoveryRules.Look(discovery, request.Wish, cancel);
}
