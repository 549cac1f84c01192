namespace Longshore.Domain.Workers;

/// <summary>The worker that a task used last out of a pool, and keeps if it can (workers.md §4.2, §4.9.9).</summary>
/// <param name="Uses">Steps of the task that ran or run on it out of this pool.</param>
public sealed record HeldWorker(WorkerKey Worker, int Uses);
