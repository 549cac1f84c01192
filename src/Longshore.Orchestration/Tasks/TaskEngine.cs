using Longshore.Domain.Tasks;

namespace Longshore.Orchestration.Tasks;

/// <summary>What use cases ask of the engine.</summary>
public sealed class TaskEngine(IGrainFactory grains)
{
    /// <summary>A task was queued and committed: it starts as soon as it may.</summary>
    public Task Enqueue(ServerTaskId task) => grains.GetGrain<IQueueGrain>(0).Enqueue(task.Number);

    /// <summary>A space's queue was stopped or let go on, and that is committed.</summary>
    public Task QueueSwitched() => grains.GetGrain<IQueueGrain>(0).LookAtSpaces();

    /// <summary>Cancels a task; durable when it returns. False: the task has already ended.</summary>
    /// <param name="by">Name shown in log and audit.</param>
    public async Task<bool> Cancel(ServerTaskId task, string by, CancellationToken cancel) =>
        await grains.GetGrain<ITaskGrain>(task.Number).Cancel(by).WaitAsync(cancel);

    /// <summary>Stops a task that runs and ends it as failed; durable when it returns. False: it has ended, or not begun.</summary>
    /// <param name="by">Name shown in log and audit.</param>
    /// <param name="reason">Shown there too.</param>
    public async Task<bool> Fail(ServerTaskId task, string by, string reason, CancellationToken cancel) =>
        await grains.GetGrain<ITaskGrain>(task.Number).Fail(by, reason).WaitAsync(cancel);
}
