using System.Collections.Immutable;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;
using Microsoft.EntityFrameworkCore;

namespace Longshore.Storage.Tasks;

/// <summary>What workers were leased for, read off the events of tasks through the index of leases: never through all events.</summary>
internal static class LeaseHistory
{
    // As stored.
    private static readonly string[] Ends = ["TaskPlanned", "WorkerDropped", "StepFinished", "TaskFinished"];

    public static async Task<ImmutableArray<PastLease>> Of(StoreSession session, WorkerKey worker, int skip, int take, CancellationToken cancel)
    {
        var rows = await session.Guard(session.Context.Set<TaskEventRow>().AsNoTracking()
            .Where(row => row.Worker == worker.Text).OrderByDescending(row => row.Task).ThenByDescending(row => row.Sequence).Skip(skip).Take(take).ToListAsync(cancel));
        return [.. rows.Select(row => new PastLease(new ServerTaskId(row.Task), (TaskEvent.WorkerLeased)Read(row)))];
    }

    public static async Task<ILookup<ServerTaskId, TaskEvent>> EndsOf(StoreSession session, ImmutableArray<ServerTaskId> tasks, CancellationToken cancel)
    {
        int[] numbers = [.. tasks.Select(task => task.Number)];
        var rows = await session.Guard(session.Context.Set<TaskEventRow>().AsNoTracking()
            .Where(row => numbers.Contains(row.Task) && Ends.Contains(row.Type)).OrderBy(row => row.Task).ThenBy(row => row.Sequence).ToListAsync(cancel));
        return rows.ToLookup(row => new ServerTaskId(row.Task), Read);
    }

    private static TaskEvent Read(TaskEventRow row) => TaskEventJson.Read(row.Type, row.Schema, row.Json);
}
