using System.Collections.Immutable;
using System.Net.Http.Json;
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

    /// <summary>Makes a pool.</summary>
    public Task<WorkerPoolDocument> Create(PoolChange pool, CancellationToken cancel) =>
        connection.Post(space.To($"workerpools"), pool, ClientJson.Default.PoolChange, ClientJson.Default.WorkerPoolDocument, cancel);

    /// <summary>Changes a pool.</summary>
    public Task<WorkerPoolDocument> Change(string poolId, PoolChange change, CancellationToken cancel) =>
        connection.Send(HttpMethod.Put, space.To($"workerpools/{poolId}"), JsonContent.Create(change, ClientJson.Default.PoolChange), ClientJson.Default.WorkerPoolDocument, cancel);

    /// <summary>Deletes a pool.</summary>
    /// <param name="poolId">Like <c>WorkerPools-1</c>.</param>
    /// <param name="force">Also one that something names: steps that ask for it fail from then on.</param>
    /// <param name="cancel">Gives up.</param>
    public Task Delete(string poolId, bool force, CancellationToken cancel) =>
        connection.Tell(HttpMethod.Delete, force ? space.To($"workerpools/{poolId}?force=true") : space.To($"workerpools/{poolId}"), null, cancel);

    /// <summary>The workers of one pool.</summary>
    public async Task<ImmutableArray<WorkerDocument>> Workers(string poolId, CancellationToken cancel) =>
        (await connection.Get(
            space.To($"workerpools/{poolId}/workers?skip=0&take={int.MaxValue}"), ClientJson.Default.PageWorkerDocument, cancel)).Items;
}
