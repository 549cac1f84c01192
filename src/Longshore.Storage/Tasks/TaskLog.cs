using Longshore.Domain.Tasks;

namespace Longshore.Storage.Tasks;

/// <summary>A durable part of a task's log.</summary>
/// <param name="FirstLine">Number of its first line in the task, from 1.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="Node">Log node they belong to, such as <c>ServerTasks-1_step-1</c>.</param>
/// <param name="Source">Who wrote them: a ticket, or <c>server</c>.</param>
/// <param name="From">Where the block began in the source's journal.</param>
/// <param name="To">Where it ended.</param>
/// <param name="Block">Packed lines; opaque to storage.</param>
public sealed record StoredBlock(long FirstLine, int Lines, string Node, string Source, long From, long To, ReadOnlyMemory<byte> Block);

/// <summary>Logs of tasks: blocks of packed lines, numbered per task, keyed by (source, offset) so that a repeat changes nothing and a gap is impossible.</summary>
public sealed class TaskLog
{
    /// <summary>
    /// Appends a block; completes once it is durable (group commit: at most 20 ms or 256 KiB). A block that is stored already is dropped.
    /// <paramref name="lines"/> may be 0: then only the offset is kept.
    /// </summary>
    /// <exception cref="InvalidDataException"><paramref name="from"/> lies beyond what is stored of the source: a gap.</exception>
    public Task Append(ServerTaskId task, string node, string source, long from, long to, int lines, ReadOnlyMemory<byte> block, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Where watching of a source goes on; 0 when nothing of it is stored.</summary>
    public Task<long> StoredOffset(ServerTaskId task, string source, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Blocks from the one that holds line <paramref name="fromLine"/> (from 1) on, up to now.</summary>
    public IAsyncEnumerable<StoredBlock> Read(ServerTaskId task, long fromLine, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Completes when the task has more than <paramref name="lines"/> lines, or when <see cref="Close"/> was called for it.</summary>
    public Task WaitForMore(ServerTaskId task, long lines, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();

    /// <summary>No more lines will come: wakes all who wait for more.</summary>
    public void Close(ServerTaskId task) => throw new System.Diagnostics.UnreachableException();

    /// <summary>Durable lines of the task.</summary>
    public Task<long> CountLines(ServerTaskId task, CancellationToken cancel) => throw new System.Diagnostics.UnreachableException();
}
