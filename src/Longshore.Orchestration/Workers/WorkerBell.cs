namespace Longshore.Orchestration.Workers;

/// <summary>Rings when anything changed that a choice of worker depends on: a lease ended; a worker was added, edited, checked or reached again.</summary>
internal sealed class WorkerBell
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next ring: to be taken before looking, so that none is missed.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Ring() => Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
