using System.Collections.Immutable;
using Longshore.Domain.Audit;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Storage.Tasks;

/// <summary>The events of every task: the truth that runs are folded from.</summary>
public sealed class TaskHistory
{
    /// <summary>Events of a task in order; empty for one that never started.</summary>
    public Task<ImmutableArray<TaskEvent>> Read(ServerTaskId task, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>
    /// Appends events after sequence <paramref name="after"/> (0 = none yet), brings the task's row up to date (state, times, error) and adds
    /// <paramref name="audit"/>, all in one durable transaction.
    /// </summary>
    /// <exception cref="Records.StaleRecordException">Another writer has appended since (reliability.md I10): load the run again.</exception>
    public Task Append(ServerTaskId task, int after, ImmutableArray<TaskEvent> events, ImmutableArray<AuditEvent> audit, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Tasks that are not completed, oldest first: what a starting server takes up.</summary>
    public Task<ImmutableArray<ServerTask>> Unfinished(CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();
}
