using System.Collections.Immutable;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;
using Microsoft.Extensions.Options;

namespace Longshore.Orchestration.Workers;

/// <summary>Reads what a choice of worker depends on; the choice itself is the domain's.</summary>
internal sealed class WorkerChoices(Store store, IOptions<BuiltInWorkerOptions> options)
{
    public async Task<WorkerChoice> For(WorkerPoolId pool, CancellationToken cancel)
    {
        await using var session = store.Read();
        if (await session.Pools.Find(pool, cancel) is not { } found) return new WorkerChoice(null, [], $"Pool {pool} does not exist any more. Choose another pool for the step and create a new release.");
        var query = new RecordQuery { Space = found.Space, Filters = [new RecordFilter(FilterKey.Pool, [pool.ToString()])], Take = int.MaxValue };
        return WorkerChoice.For(found, (await session.Workers.List(query, cancel)).Items, options.Value.Enabled);
    }
}
