namespace Longshore.Domain.Tasks;

/// <summary>Where a server task is in its life (workers.md §9.1; the numbers are the vendor's).</summary>
public enum TaskState
{
    Queued = 1,
    Executing = 2,
    Failed = 3,
    Canceled = 4,
    TimedOut = 5,
    Success = 6,
    Cancelling = 8,
}

public static class TaskStateRules
{
    /// <summary>Final states never change.</summary>
    public static bool IsCompleted(this TaskState state) => state is TaskState.Failed or TaskState.Canceled or TaskState.TimedOut or TaskState.Success;
}
