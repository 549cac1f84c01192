using Longshore.Domain.Spaces;
using Longshore.Storage;

namespace Longshore.Application.Spaces;

/// <summary>What every space starts with, because projects need it: a lifecycle that allows any order, a project group, and the default worker pool.</summary>
internal static class SpaceFurniture
{
    public static async Task Place(StoreSession session, SpaceId space, CancellationToken cancel)
    {
        await session.Lifecycles.Add(new() { Space = space, Name = "Default Lifecycle", Slug = "default-lifecycle" }, cancel);
        await session.ProjectGroups.Add(new() { Space = space, Name = "Default Project Group", Slug = "default-project-group" }, cancel);
        await session.Pools.Add(new() { Space = space, Name = "Default Worker Pool", Slug = "default-worker-pool", IsDefault = true }, cancel);
    }
}
