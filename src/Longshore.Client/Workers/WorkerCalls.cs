using System.Collections.Immutable;
using System.Net.Http.Json;
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

    /// <summary>Checks a worker now and answers with what was found.</summary>
    /// <param name="worker">Id, name or slug.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<WorkerDocument> Check(string worker, CancellationToken cancel) =>
        connection.Post(space.To($"workers/{worker}/check"), new Nothing(), ClientJson.Default.Nothing, ClientJson.Default.WorkerDocument, cancel);

    /// <summary>Changes a worker.</summary>
    public Task<WorkerDocument> Change(string worker, WorkerChange change, CancellationToken cancel) =>
        connection.Send(HttpMethod.Put, space.To($"workers/{worker}"), JsonContent.Create(change, ClientJson.Default.WorkerChange), ClientJson.Default.WorkerDocument, cancel);

    /// <summary>Makes a join token; its text comes this once.</summary>
    public Task<JoinTokenDocument> NewToken(NewJoinToken token, CancellationToken cancel) =>
        connection.Post(space.To($"workers/join-tokens"), token, ClientJson.Default.NewJoinToken, ClientJson.Default.JoinTokenDocument, cancel);

    /// <summary>For every step of a task that got a worker: which, and why.</summary>
    public Task<ImmutableArray<StepWorkerDocument>> OfTask(string task, CancellationToken cancel) =>
        connection.Get(space.To($"tasks/{task}/workers"), ClientJson.Default.ImmutableArrayStepWorkerDocument, cancel);
}
