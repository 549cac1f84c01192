namespace Longshore.Storage.Tasks;

/// <summary>Something the log's one writer is to do; done when it is durable.</summary>
internal abstract class LogWork(int task)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Task { get; } = task;

    public Task Done => done.Task;

    /// <summary>Bytes it adds to a transaction.</summary>
    public virtual int Size => 0;

    /// <summary>True: after it the task's state must be loaded again.</summary>
    public virtual bool OutdatesState => false;

    /// <summary>Why it cannot be done although the database works; null: it was done.</summary>
    public Exception? Refusal { get; protected set; }

    public abstract Task Do(LogTable table, LogState state);

    public void Finish()
    {
        if (Refusal is null) done.SetResult();
        else done.SetException(Refusal);
    }

    public void Fail(Exception failure) => done.SetException(failure);
}
