using System.Collections.Immutable;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;

namespace Longshore.Orchestration.Tasks;

/// <summary>Live news for faces: one stream per subject. Every stream begins with the present.</summary>
public sealed class TaskFeed
{
    /// <summary>The task now, or null when it does not exist.</summary>
    public Task<TaskView?> See(ServerTaskId task, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>The task now and after each change, coalesced to at most 10 a second; ends after the final state.</summary>
    public IAsyncEnumerable<TaskView> Watch(ServerTaskId task, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Lines from number <paramref name="from"/> (from 1) on in batches, live; ends when the task has ended and all was given.</summary>
    public IAsyncEnumerable<ImmutableArray<LogEntry>> Follow(ServerTaskId task, long from, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Stored lines from number <paramref name="from"/> on, at most <paramref name="count"/>.</summary>
    public Task<ImmutableArray<LogEntry>> Read(ServerTaskId task, long from, int count, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Durable lines of the task.</summary>
    public Task<long> CountLines(ServerTaskId task, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>All lines as raw bytes, parts of long lines joined, to <paramref name="destination"/>.</summary>
    public Task WriteRaw(ServerTaskId task, Stream destination, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Recounts the stored log.</summary>
    public Task<LogVerification> Verify(ServerTaskId task, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Ids of tasks of a space whenever one changes (queued, started, step, ended): the dashboard's pulse.</summary>
    public IAsyncEnumerable<ServerTaskId> Changes(SpaceId space, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();
}
