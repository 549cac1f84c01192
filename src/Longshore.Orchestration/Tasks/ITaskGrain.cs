namespace Longshore.Orchestration.Tasks;

/// <summary>One task's run. Its key is the task's number. It holds no truth: everything is folded from the stored events.</summary>
internal interface ITaskGrain : IGrainWithIntegerKey
{
    /// <summary>The queue's leave to start; a no-op when it has started.</summary>
    Task Start(string node);

    /// <summary>After a restart: fold the events and carry out again what has no result.</summary>
    Task Resume();

    /// <summary>It waited in the queue past its expiry.</summary>
    Task Expire();

    /// <summary>Durable when it returns; false when the task had ended.</summary>
    Task<bool> Cancel(string by);

    /// <summary>Ends the run as failed. Durable when it returns; false when the task had ended, or not begun.</summary>
    Task<bool> Fail(string by, string reason);

    /// <summary>The run has ended: the activation may go.</summary>
    Task Leave();
}
