using Longshore.Domain.Pools;
using Longshore.Storage;

namespace Longshore.Application.Pools;

/// <summary>Every space has exactly one default pool.</summary>
internal static class DefaultPool
{
    /// <summary>Takes the place from the present default before giving it to <paramref name="next"/>, so that there are never two.</summary>
    public static async Task<WorkerPool> MoveTo(StoreSession session, WorkerPool next, IEnumerable<WorkerPool> all, CancellationToken cancel)
    {
        foreach (var present in all.Where(pool => pool.IsDefault && pool.Id != next.Id)) await session.Pools.Save(present with { IsDefault = false }, cancel);
        return await session.Pools.Save(next with { IsDefault = true }, cancel);
    }
}
