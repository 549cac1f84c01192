using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Tasks.Logs;
using Longshore.Storage;
using Longshore.Storage.Tasks;

namespace Longshore.Orchestration.Tasks;

/// <summary>Live news for faces: one stream per subject. Every stream begins with the present.</summary>
public sealed class TaskFeed
{
    // Ten views a second are as many as an eye can use; more would only cost renders.
    private static readonly TimeSpan BetweenViews = TimeSpan.FromMilliseconds(100);

    private readonly Store store;
    private readonly TaskHistory history;
    private readonly TaskLog taskLog;
    private readonly LiveRuns live;
    private readonly TimeProvider time;

    internal TaskFeed(Store store, TaskHistory history, TaskLog taskLog, LiveRuns live, TimeProvider time) =>
        (this.store, this.history, this.taskLog, this.live, this.time) = (store, history, taskLog, live, time);

    /// <summary>The task now, or null when it does not exist.</summary>
    public async Task<TaskView?> See(ServerTaskId task, CancellationToken cancel)
    {
        // The live run first: read the other way round, a row that is already final could meet a run that is not.
        var running = live.Find(task);
        await using var session = store.Read();
        if (await session.Tasks.Find(task, cancel) is not { } row) return null;
        if (running is { } now) return new TaskView(row, now.Run, live.WaitOf(task), now.Progress);
        var run = TaskRun.Fold(await history.Read(task, cancel));
        return new TaskView(row, run, row.State == TaskState.Queued ? live.WaitOf(task) : null, ImmutableDictionary<string, StepProgress>.Empty);
    }

    /// <summary>The run's own events in order: what was decided, and when.</summary>
    public Task<ImmutableArray<TaskEvent>> Events(ServerTaskId task, CancellationToken cancel) => history.Read(task, cancel);

    /// <summary>The task now and after each change, at most ten times a second; ends after the final state.</summary>
    public async IAsyncEnumerable<TaskView> Watch(ServerTaskId task, [EnumeratorCancellation] CancellationToken cancel)
    {
        var news = live.Listen(task);
        try
        {
            while (await See(task, cancel) is { } view)
            {
                yield return view;
                if (view.Task.State.IsCompleted()) yield break;
                await news.Next(cancel);
                await Task.Delay(BetweenViews, time, cancel);
            }
        }
        finally
        {
            live.Forget(news);
        }
    }

    /// <summary>Lines from number <paramref name="from"/> (from 1) on in batches, live; ends when the task has ended and all was given.</summary>
    public async IAsyncEnumerable<ImmutableArray<LogEntry>> Follow(ServerTaskId task, long from, [EnumeratorCancellation] CancellationToken cancel)
    {
        var next = Math.Max(1, from);
        while (true)
        {
            // Asked before reading: what is written after the answer is read in the next round.
            var ended = await HasEnded(task, cancel);
            await foreach (var block in taskLog.Read(task, next, cancel))
            {
                var entries = LogDecoder.Decode(block, next);
                if (entries.IsEmpty) continue;
                next = entries[^1].Number + 1;
                yield return entries;
            }
            if (ended) yield break;
            await taskLog.WaitForMore(task, next - 1, cancel);
        }
    }

    /// <summary>Stored lines from number <paramref name="from"/> on, at most <paramref name="count"/>.</summary>
    public async Task<ImmutableArray<LogEntry>> Read(ServerTaskId task, long from, int count, CancellationToken cancel)
    {
        var lines = ImmutableArray.CreateBuilder<LogEntry>();
        await foreach (var block in taskLog.Read(task, Math.Max(1, from), cancel))
        {
            lines.AddRange(LogDecoder.Decode(block, from).Take(count - lines.Count));
            if (lines.Count >= count) break;
        }
        return lines.ToImmutable();
    }

    /// <summary>Durable lines of the task.</summary>
    public Task<long> CountLines(ServerTaskId task, CancellationToken cancel) => taskLog.CountLines(task, cancel);

    /// <summary>All lines as raw bytes, parts of long lines joined, to <paramref name="destination"/>.</summary>
    public Task WriteRaw(ServerTaskId task, Stream destination, CancellationToken cancel) => RawLog.Write(taskLog.Read(task, 1, cancel), destination, cancel);

    /// <summary>Recounts the stored log.</summary>
    public Task<LogVerification> Verify(ServerTaskId task, CancellationToken cancel) => LogRecount.Of(taskLog.Read(task, 1, cancel), cancel);

    /// <summary>Ids of tasks whenever one changes (queued, started, step, ended): the dashboard's pulse.</summary>
    public async IAsyncEnumerable<ServerTaskId> Changes(SpaceId space, [EnumeratorCancellation] CancellationToken cancel)
    {
        var news = live.Listen(only: null);
        try
        {
            while (true)
            {
                foreach (var task in await news.Next(cancel))
                {
                    await using var session = store.Read();
                    if (await session.Tasks.Find(task, cancel) is { } row && row.Space == space) yield return task;
                }
            }
        }
        finally
        {
            live.Forget(news);
        }
    }

    private async Task<bool> HasEnded(ServerTaskId task, CancellationToken cancel)
    {
        await using var session = store.Read();
        var completed = await session.Tasks.Find(task, cancel) is not { } row || row.State.IsCompleted();
        return completed && live.Find(task) is null;
    }
}
