using System.Collections.Concurrent;
using Longshore.Domain.Tasks;
using Longshore.Orchestration.Tasks.Effects;
using Longshore.Orchestration.Tasks.Logs;
using Longshore.Orchestration.Workers;
using Longshore.Storage.Tasks;
using Microsoft.Extensions.Logging;

namespace Longshore.Orchestration.Tasks;

/// <summary>The run loops of this node, at most one per task. They live outside the grains' turns, so that no turn waits for a store or a worker.</summary>
internal sealed class RunLoops(TaskHistory history, EventLog eventLog, RunEffects effects, LiveRuns live, WorkerBell workers, TimeProvider time, ILogger<RunLoop> log) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ServerTaskId, Lazy<Task<RunLoop>>> loops = new();

    /// <summary>The loop of a task, started if it is not there.</summary>
    public async Task<RunLoop> Open(ServerTaskId task)
    {
        var entry = loops.GetOrAdd(task, id => new Lazy<Task<RunLoop>>(() => Task.Run(() => Start(id))));
        try
        {
            return await entry.Value;
        }
        catch
        {
            // A loop that could not load must not stand in the way of the next try.
            loops.TryRemove(new KeyValuePair<ServerTaskId, Lazy<Task<RunLoop>>>(task, entry));
            throw;
        }
    }

    public async Task Close(ServerTaskId task)
    {
        if (loops.TryRemove(task, out var entry)) await (await entry.Value).DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var task in loops.Keys) await Close(task);
    }

    private async Task<RunLoop> Start(ServerTaskId task)
    {
        var loop = new RunLoop(task, history, eventLog, effects, live, workers, time, log);
        await loop.Start();
        return loop;
    }
}
