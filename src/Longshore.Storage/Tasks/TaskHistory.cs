using System.Collections.Immutable;
using System.Data.Common;
using Longshore.Domain.Audit;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Storage.Databases;
using Longshore.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Longshore.Storage.Tasks;

/// <summary>The events of every task: the truth that runs are folded from.</summary>
public sealed class TaskHistory
{
    private readonly Store store;
    private readonly TransientRetry retry;

    internal TaskHistory(Store store, TransientRetry retry)
    {
        this.store = store;
        this.retry = retry;
    }

    /// <summary>The task's own row, as it was when last stored; null when there is none.</summary>
    public async Task<ServerTask?> Find(ServerTaskId task, CancellationToken cancel)
    {
        await using var session = store.Read();
        return await session.Tasks.Find(task, cancel);
    }

    /// <summary>Events of a task in order; empty for one that never started.</summary>
    public async Task<ImmutableArray<TaskEvent>> Read(ServerTaskId task, CancellationToken cancel)
    {
        await using var session = store.Read();
        var rows = await session.Guard(
            session.Context.Set<TaskEventRow>().AsNoTracking().Where(row => row.Task == task.Number).OrderBy(row => row.Sequence).ToListAsync(cancel));
        return [.. rows.Select(row => TaskEventJson.Read(row.Type, row.Schema, row.Json))];
    }

    /// <summary>
    /// Appends events after sequence <paramref name="after"/> (0 = none yet), brings the task's row up to date (state, times, error) and adds
    /// <paramref name="audit"/>, all in one durable transaction.
    /// </summary>
    /// <exception cref="StaleRecordException">Another writer has appended since (reliability.md I10): load the run again.</exception>
    public Task Append(ServerTaskId task, int after, ImmutableArray<TaskEvent> events, ImmutableArray<AuditEvent> audit, CancellationToken cancel) =>
        retry.Run(() => TryAppend(task, after, events, audit, cancel), cancel);

    /// <summary>Tasks that are not completed, oldest first: what a starting server takes up.</summary>
    public async Task<ImmutableArray<ServerTask>> Unfinished(CancellationToken cancel)
    {
        TaskState[] open = [.. Enum.GetValues<TaskState>().Where(state => !state.IsCompleted())];
        await using var session = store.Read();
        var rows = await session.Guard(
            session.Context.Set<ServerTaskRow>().AsNoTracking().Where(row => open.Contains(row.State)).OrderBy(row => row.Id).ToListAsync(cancel));
        return [.. rows.Select(ServerTaskMapping.Instance.Read)];
    }

    private async Task TryAppend(ServerTaskId task, int after, ImmutableArray<TaskEvent> events, ImmutableArray<AuditEvent> audit, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var table = new TaskEventTable(session);
        if (await table.Last(task, cancel) != after) throw new StaleRecordException($"The history of {task}");
        if (!events.IsEmpty) await Insert(table, task, after, events, session, cancel);
        if (events.Any(TaskRowRules.Touches)) await BringRowUpToDate(session, task, events, cancel);
        foreach (var happened in audit) await session.Audit.Add(happened, cancel);
        await session.Commit(cancel);
    }

    private static async Task Insert(TaskEventTable table, ServerTaskId task, int after, ImmutableArray<TaskEvent> events, StoreSession session, CancellationToken cancel)
    {
        try
        {
            await table.Insert(task, after, events, cancel);
        }
        catch (DbException error) when (session.IsDuplicate(error))
        {
            throw new StaleRecordException($"The history of {task}");
        }
    }

    private static async Task BringRowUpToDate(StoreSession session, ServerTaskId task, ImmutableArray<TaskEvent> events, CancellationToken cancel)
    {
        var row = await session.Tasks.Find(task, cancel) ?? throw new StaleRecordException($"{task}");
        await session.Tasks.Save(events.Aggregate(row, TaskRowRules.Apply), cancel);
    }
}
