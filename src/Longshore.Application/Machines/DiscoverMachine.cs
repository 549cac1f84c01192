using Longshore.Application.Security;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Orchestration.Workers.Discovery;

namespace Longshore.Application.Machines;

/// <summary>Looks at a machine that is to become a deployment target. Nothing is stored.</summary>
[Requires(Permission.MachineCreate)]
public sealed record DiscoverMachine(SpaceId Space, DiscoveryWish Wish);

internal sealed class DiscoverMachineHandler(MachineDiscovery discovery) : IHandler<DiscoverMachine, FoundMachine>
{
    public Task<Result<FoundMachine>> Handle(DiscoverMachine request, Actor actor, CancellationToken cancel) => DiscoveryRules.Look(discovery, request.Wish, cancel);
}
