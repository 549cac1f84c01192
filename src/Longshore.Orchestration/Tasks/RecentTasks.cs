using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Tasks.Logs;
using Longshore.Orchestration.Workers;
using Longshore.Steps.Tickets;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;
using Longshore.Transports;
using Microsoft.Extensions.Options;

namespace Longshore.Orchestration.Tasks;

/// <summary>
/// Finishes what a crash between "the end is stored" and "all is tidy" left open: the last lines of the server in the log, and tickets that
/// workers still keep. Both are safe to repeat.
/// </summary>
internal sealed class RecentTasks(Store store, TaskHistory history, EventLog eventLog, WorkerSessions sessions, IOptions<TaskOptions> options)
{
    public async Task Tidy(CancellationToken cancel)
    {
        // No more tasks than the cap can have been ending at the moment of the crash; twice that covers a crash during this very sweep.
        var query = new RecordQuery
        {
            Filters = [new RecordFilter(FilterKey.State, [.. Enum.GetValues<TaskState>().Where(state => state.IsCompleted()).Select(state => state.ToString())])],
            Take = options.Value.TaskCap * 2,
        };
        await using var session = store.Read();
        foreach (var task in (await session.Tasks.List(query, cancel)).Items) await Tidy(task.Id, cancel);
    }

    private async Task Complete(StepRun step, CancellationToken cancel)
    {
        try
        {
            var session = await sessions.To(step.Machine, cancel);
            await session.Complete(Ticket.Parse(step.Ticket!), cancel);
        }
        catch (WorkerUnreachableException)
        {
            // Its files stay on the worker until the worker forgets old tickets by itself; nothing else depends on them.
        }
    }

    private async Task Tidy(ServerTaskId task, CancellationToken cancel)
    {
        var run = TaskRun.New;
        foreach (var happened in await history.Read(task, cancel))
        {
            run = run.Apply(happened);
            eventLog.Write(task, run, run.Sequence, happened);
        }
        await eventLog.Flush(task);
        foreach (var step in run.Steps.Where(step => step is { Ticket: not null, State: StepState.Finished }))
            await Complete(step, cancel);
    }
}
