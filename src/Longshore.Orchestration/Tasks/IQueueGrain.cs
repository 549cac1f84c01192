namespace Longshore.Orchestration.Tasks;

/// <summary>What may start. One activation for the whole installation, key 0.</summary>
internal interface IQueueGrain : IGrainWithIntegerKey
{
    /// <summary>Loads what is unfinished, resumes what was executing, starts what may start.</summary>
    Task TakeUp();

    /// <summary>A task was queued and committed.</summary>
    Task Enqueue(int task);

    /// <summary>A space's queue was stopped or let go on.</summary>
    Task LookAtSpaces();

    /// <summary>A task has ended: its slot and its concurrency tag are free.</summary>
    Task Ended(int task);
}
