using System.Collections.Immutable;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;

namespace Longshore.Domain.Machines;

/// <summary>
/// Who runs on which machine and who waits for it, read off the runs of tasks and stored nowhere, like leases: a mutex is held exactly as long as a ticket is
/// out, and asked for exactly as long as a step waits, so neither can be left behind (workers.md §4.11, docs/decisions/0011).
/// </summary>
public sealed class MachineUses
{
    private readonly ImmutableArray<Holder> holders;
    private readonly ImmutableArray<Waiter> waiters;

    private MachineUses(ImmutableArray<Holder> holders, ImmutableArray<Waiter> waiters) => (this.holders, this.waiters) = (holders, waiters);

    /// <param name="runs">Every task that has not ended, each once.</param>
    public static MachineUses Of(IEnumerable<KeyValuePair<ServerTaskId, TaskRun>> runs)
    {
        var holders = ImmutableArray.CreateBuilder<Holder>();
        var waiters = ImmutableArray.CreateBuilder<Waiter>();
        foreach (var (task, run) in runs.Where(run => run.Value.State is RunState.Executing or RunState.Cancelling))
        {
            for (var place = 0; place < run.Steps.Length; place++)
            {
                var step = run.Steps[place];
                if (step.State == StepState.Running) holders.Add(new(step.Machine ?? WorkerKey.BuiltInText, RequestOf(task, step, step.Ticket!)));
                // Who is being cancelled wants no machine any more.
                else if (step.State == StepState.Leasing && run.State == RunState.Executing && AwaitedBy(step) is { } machine)
                    waiters.Add(new(machine, RequestOf(task, step, NameOf(task, step.Key)), Since(step), place));
            }
        }
        return new(holders.ToImmutable(), waiters.ToImmutable());
    }

    /// <summary>Adds a step that was let onto a machine and whose event is not stored yet, so that two choices in a row see each other.</summary>
    public MachineUses With(ServerTaskId task, StepRun step, string ticket, string machine) => holders.Any(holder => holder.Request.Ticket == ticket)
        ? this
        : new(holders.Add(new(machine, RequestOf(task, step, ticket))), waiters.RemoveAll(waiter => waiter.Request.Ticket == NameOf(task, step.Key)));

    /// <summary>Running on the machine now.</summary>
    /// <param name="machine">Id of a worker or target, or the name of the built-in worker.</param>
    public ImmutableArray<MutexRequest> On(string machine) => [.. holders.Where(holder => holder.Machine == machine).Select(holder => holder.Request)];

    /// <summary>What the step must wait for before it may run on the machine; null: nothing.</summary>
    /// <param name="machine">Id of a worker or target, or the name of the built-in worker.</param>
    /// <param name="shown">Its name.</param>
    public MutexWait? WaitFor(ServerTaskId task, StepRun step, string machine, string shown)
    {
        var queue = waiters.Where(waiter => waiter.Machine == machine)
            .OrderBy(waiter => waiter.Since).ThenBy(waiter => waiter.Request.Task.Number).ThenBy(waiter => waiter.Place)
            .Select(waiter => waiter.Request).ToList();
        var name = NameOf(task, step.Key);
        // One that has just chosen a worker does not stand in its queue yet: it comes last.
        if (!queue.Exists(request => request.Ticket == name)) queue.Add(RequestOf(task, step, name));
        return MachineMutex.Decide(shown, On(machine), queue).Waits.FirstOrDefault(wait => wait.Request.Ticket == name);
    }

    private static string? AwaitedBy(StepRun step) => step.Plan.Place switch
    {
        StepPlace.Target => step.Plan.Target?.Id.ToString(),
        StepPlace.Worker => step.WaitsAt,
    };

    private static DateTimeOffset Since(StepRun step) => (step.Plan.Place == StepPlace.Target ? step.Opened : step.WaitsSince) ?? DateTimeOffset.MaxValue;

    private static MutexRequest RequestOf(ServerTaskId task, StepRun step, string ticket) => new(ticket, task, step.Plan.Isolation) { EndsBy = step.Started + step.Plan.Timeout };

    // A waiting step has no ticket yet; this can be none, for its letters are not allowed there.
    private static string NameOf(ServerTaskId task, string step) => $"{task}_{step}";

    private sealed record Holder(string Machine, MutexRequest Request);

    /// <param name="Place">Of the step in its plan.</param>
    private sealed record Waiter(string Machine, MutexRequest Request, DateTimeOffset Since, int Place);
}
