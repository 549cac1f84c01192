using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Storage;

namespace Longshore.Application.Tasks;

internal static class TaskSearch
{
    /// <summary>The task, or null when it does not exist or lies in another space; <paramref name="space"/> null: of any space.</summary>
    public static async Task<ServerTask?> FindTask(this StoreSession session, SpaceId? space, ServerTaskId id, CancellationToken cancel) =>
        await session.Tasks.Find(id, cancel) is { } task && (space is null || task.Space == space) ? task : null;
}
