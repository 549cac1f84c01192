using Longshore.Domain.Tasks;

namespace Longshore.Orchestration.Tasks;

/// <summary>What use cases ask of the engine.</summary>
public sealed class TaskEngine(IGrainFactory grains)
{
    /// <summary>A task was queued and committed: it starts as soon as it may.</summary>
    public Task Enqueue(ServerTaskId task) => grains.GetGrain<IQueueGrain>(0).Enqueue(task.Number);

    /// <summary>Cancels a task; durable when it returns. False: the task has already ended.</summary>
    /// <param name="by">Name shown in log and audit.</param>
    public async Task<bool> Cancel(ServerTaskId task, string by, CancellationToken cancel) =>
        await grains.GetGrain<ITaskGrain>(task.Number).Cancel(by).WaitAsync(cancel);
}
