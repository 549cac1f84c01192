using System.Collections.Immutable;
using Longshore.Domain.Tasks;

namespace Longshore.Storage.Tasks;

/// <summary>A durable part of a task's log.</summary>
/// <param name="FirstLine">Number of its first line in the task, from 1.</param>
/// <param name="Lines">How many lines, at least 1.</param>
/// <param name="Node">Log node they belong to, such as <c>ServerTasks-1_step-1</c>.</param>
/// <param name="Source">Who wrote them: a ticket, or <c>server</c>.</param>
/// <param name="From">Where the block began in the source's journal.</param>
/// <param name="To">Where it ended.</param>
/// <param name="Block">Packed lines; opaque to storage. Empty when <see cref="IsDamaged"/>.</param>
public sealed record StoredBlock(long FirstLine, int Lines, string Node, string Source, long From, long To, ReadOnlyMemory<byte> Block)
{
    /// <summary>The stored bytes are no longer those that were appended: its lines are lost, all others are served.</summary>
    public bool IsDamaged { get; init; }
}

/// <summary>What is stored of a source between two offsets; without lines where only the offset was kept.</summary>
public sealed record StoredRange(string Source, string Node, long From, long To, long? FirstLine, int Lines);

/// <summary>Logs of tasks: blocks of packed lines, numbered per task, keyed by (source, offset) so that a repeat changes nothing and a gap is impossible.</summary>
public sealed class TaskLog : IAsyncDisposable
{
    private readonly BlockCodec codec;
    private readonly LogWriter writer;
    private readonly LogReader reader;
    private readonly LogFollowers followers;

    internal TaskLog(BlockCodec codec, LogWriter writer, LogReader reader, LogFollowers followers)
    {
        this.codec = codec;
        this.writer = writer;
        this.reader = reader;
        this.followers = followers;
    }

    /// <summary>
    /// Appends a block; completes once it is durable (what comes while a commit is under way shares the next one). A block that is stored already is dropped.
    /// <paramref name="lines"/> may be 0: then only the offset is kept. <paramref name="block"/> is free again when the call returns its task.
    /// </summary>
    /// <exception cref="InvalidDataException">
    /// <paramref name="from"/> lies beyond what is stored of the source (a gap), or the block is stored in part: read the source again from <see cref="StoredOffset"/>.
    /// </exception>
    /// <exception cref="StorageUnavailableException">It is not known to be stored: send it again.</exception>
    public Task Append(ServerTaskId task, string node, string source, long from, long to, int lines, ReadOnlyMemory<byte> block, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegative(lines);
        if (lines > 0) ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        // Packed here, on the sender's thread: several sources use several processors, and the one writer only writes.
        var packed = codec.Pack(lines == 0 ? [] : block.Span);
        return writer.Do(new LogAppend(task.Number, node, source, from, to, lines, packed), cancel);
    }

    /// <summary>Where watching of a source goes on; 0 when nothing of it is stored.</summary>
    public Task<long> StoredOffset(ServerTaskId task, string source, CancellationToken cancel) => reader.StoredOffset(task.Number, source, cancel);

    /// <summary>Blocks from the one that holds line <paramref name="fromLine"/> (from 1) on, up to now.</summary>
    public IAsyncEnumerable<StoredBlock> Read(ServerTaskId task, long fromLine, CancellationToken cancel) => reader.Read(task.Number, fromLine, cancel);

    /// <summary>What is stored of every source, in order of its offsets: together with the blocks enough to recount a log.</summary>
    public Task<ImmutableArray<StoredRange>> Ranges(ServerTaskId task, CancellationToken cancel) => reader.Ranges(task.Number, cancel);

    /// <summary>Completes when the task has more than <paramref name="lines"/> lines, or when <see cref="Close"/> was called for it.</summary>
    public async Task WaitForMore(ServerTaskId task, long lines, CancellationToken cancel)
    {
        var waiter = followers.Add(task.Number, lines);
        try
        {
            // Looked up after joining the waiters, so that a commit in between is not missed.
            if (waiter.Woken.IsCompleted || await CountLines(task, cancel) > lines) return;
            await waiter.Woken.WaitAsync(cancel);
        }
        finally
        {
            followers.Remove(waiter);
        }
    }

    /// <summary>No more lines will come: wakes all who wait for more.</summary>
    public void Close(ServerTaskId task) => followers.Close(task.Number);

    /// <summary>Durable lines of the task.</summary>
    public Task<long> CountLines(ServerTaskId task, CancellationToken cancel) => reader.CountLines(task.Number, cancel);

    /// <summary>Deletes the log of a task that has ended, in small transactions between which others write.</summary>
    public async Task Delete(ServerTaskId task, CancellationToken cancel)
    {
        LogDeletion deletion;
        do
        {
            deletion = new LogDeletion(task.Number);
            await writer.Do(deletion, cancel);
        }
        while (deletion.MoreLeft);
    }

    /// <summary>Writes what was accepted, then ends.</summary>
    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
