using Longshore.Domain.Tasks;

namespace Longshore.Orchestration.Tasks;

/// <summary>What use cases ask of the engine.</summary>
public sealed class TaskEngine
{
    /// <summary>A task was queued and committed: look at the queue.</summary>
    public Task Wake() => throw new System.Diagnostics.UnreachableException();

    /// <summary>Cancels a task; durable when it returns. False: the task has already ended or does not exist.</summary>
    /// <param name="by">Name shown in log and audit.</param>
    public Task<bool> Cancel(ServerTaskId task, string by, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();
}
