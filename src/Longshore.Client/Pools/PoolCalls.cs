using System.Collections.Immutable;
using Longshore.Client.Connections;
using Longshore.Client.Workers;

namespace Longshore.Client.Pools;

/// <summary>Calls about worker pools.</summary>
public sealed class PoolCalls
{
    private readonly ServerConnection connection;
    private readonly SpacePath space;

    internal PoolCalls(ServerConnection connection, SpacePath space) => (this.connection, this.space) = (connection, space);

    /// <summary>Every pool of the space.</summary>
    public Task<ImmutableArray<WorkerPoolDocument>> All(CancellationToken cancel) =>
        connection.Get(space.To($"workerpools/all"), ClientJson.Default.ImmutableArrayWorkerPoolDocument, cancel);

    /// <summary>The workers of one pool.</summary>
    public async Task<ImmutableArray<WorkerDocument>> Workers(string poolId, CancellationToken cancel) =>
        (await connection.Get(
            space.To($"workerpools/{poolId}/workers?skip=0&take={int.MaxValue}"), ClientJson.Default.PageWorkerDocument, cancel)).Items;
}
