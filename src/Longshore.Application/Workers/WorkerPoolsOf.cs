using System.Collections.Immutable;
using Longshore.Application.Records;
using Longshore.Domain.Pools;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Storage;

namespace Longshore.Application.Workers;

internal static class WorkerPoolsOf
{
    /// <summary>The pools a worker is to be in: at least one, each of the space.</summary>
    public static async Task<Result<ImmutableArray<WorkerPoolId>>> Read(StoreSession session, SpaceId space, IReadOnlyList<string>? texts, CancellationToken cancel)
    {
        if (texts is not { Count: > 0 }) return new Invalid("WorkerPoolIds", "The worker is in no pool.", "Give at least one id of a worker pool.");
        var pools = ImmutableArray.CreateBuilder<WorkerPoolId>(texts.Count);
        foreach (var text in texts)
        {
            var pool = await session.Pools.ResolveField(space, "WorkerPoolIds", text, cancel);
            if (pool.IsRefused) return pool.Refusal;
            if (pool.Value.Type == WorkerPoolType.DynamicWorkerPool) return new Invalid("WorkerPoolIds", $"Pool '{pool.Value.Name}' makes its own machines.", "Use a static pool.");
            if (!pools.Contains(pool.Value.Id)) pools.Add(pool.Value.Id);
        }
        return pools.ToImmutable();
    }
}
