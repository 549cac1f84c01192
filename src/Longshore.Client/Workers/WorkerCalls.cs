using System.Collections.Immutable;
using Longshore.Client.Connections;

namespace Longshore.Client.Workers;

/// <summary>Calls about workers.</summary>
public sealed class WorkerCalls
{
    private readonly ServerConnection connection;
    private readonly SpacePath space;

    internal WorkerCalls(ServerConnection connection, SpacePath space) => (this.connection, this.space) = (connection, space);

    /// <summary>Every worker of the space.</summary>
    public Task<ImmutableArray<WorkerDocument>> All(CancellationToken cancel) =>
        connection.Get(space.To($"workers/all"), ClientJson.Default.ImmutableArrayWorkerDocument, cancel);
}
