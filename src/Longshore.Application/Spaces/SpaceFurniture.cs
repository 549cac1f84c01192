using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Spaces;
using Longshore.Storage;

namespace Longshore.Application.Spaces;

/// <summary>What every space starts with, because projects need it: a lifecycle that allows any order, a project group, the default worker pool and the default machine policy.</summary>
internal static class SpaceFurniture
{
    public static async Task Place(StoreSession session, SpaceId space, CancellationToken cancel)
    {
        // One phase that names no environment stands for all of them: any environment in any order, those made later included.
        await session.Lifecycles.Add(
            new() { Space = space, Name = "Default Lifecycle", Slug = "default-lifecycle", Phases = [new() { Id = Guid.NewGuid().ToString(), Name = "Any environment" }] }, cancel);
        await session.ProjectGroups.Add(new() { Space = space, Name = "Default Project Group", Slug = "default-project-group" }, cancel);
        await session.Pools.Add(new() { Space = space, Name = "Default Worker Pool", Slug = "default-worker-pool", IsDefault = true }, cancel);
        await session.MachinePolicies.Add(MachinePolicy.DefaultOf(space), cancel);
    }
}
