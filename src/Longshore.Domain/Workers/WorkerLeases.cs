using System.Collections.Immutable;
using Longshore.Domain.Pools;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Domain.Workers;

/// <summary>
/// Who uses which worker, read off the runs of tasks and stored nowhere: a lease begins with the event that gives the ticket and ends with the one
/// that ends its step or task, so none can be left behind by a crash, a failure or a cancel (workers.md §4.9.11).
/// </summary>
public sealed class WorkerLeases
{
    private readonly ImmutableArray<Use> uses;
    private readonly ILookup<WorkerKey, Use> byWorker;

    private WorkerLeases(IEnumerable<Use> uses)
    {
        // Places in the plan settle what began in the same moment, so that the last one is always the same.
        this.uses = [.. uses.OrderBy(use => use.Lease.Since).ThenBy(use => use.Lease.Task.Number).ThenBy(use => use.Place)];
        byWorker = this.uses.ToLookup(use => use.Lease.Worker);
        Active = [.. this.uses.Where(use => use.IsActive).Select(use => use.Lease)];
    }

    public static WorkerLeases None { get; } = new([]);

    /// <summary>Leases of steps that run now, oldest first.</summary>
    public ImmutableArray<WorkerLease> Active { get; }

    /// <param name="runs">Every task that has not ended, each once; tasks that ended lately may be among them, so that it is known when a worker was leased last.</param>
    public static WorkerLeases Of(IEnumerable<KeyValuePair<ServerTaskId, TaskRun>> runs) => new(runs.SelectMany(run => UsesOf(run.Key, run.Value)));

    /// <summary>Adds a lease that was granted and whose event is not stored yet, so that two choices in a row see each other. Nothing when its ticket is known.</summary>
    public WorkerLeases With(WorkerLease granted) =>
        uses.Any(use => use.Lease.Ticket == granted.Ticket) ? this : new(uses.Add(new Use(granted, int.MaxValue, IsActive: true, TaskEnded: false)));

    /// <summary>Leases that the worker or target has now, oldest first: while there is one, it must not be deleted.</summary>
    public ImmutableArray<WorkerLease> On(WorkerKey worker) => [.. byWorker[worker].Where(use => use.IsActive).Select(use => use.Lease)];

    /// <summary>How busy the worker is for a step of the task that asks for one out of the pool.</summary>
    public WorkerLoad LoadOf(WorkerKey worker, ServerTaskId task, WorkerPoolId pool)
    {
        var own = byWorker[worker];
        return new(own.Count(use => use.IsActive), own.LastOrDefault()?.Lease.Since, own.Count(use => use.IsHeldBy(task, pool)));
    }

    /// <summary>The worker that the task used last out of the pool; null when it used none, or has ended.</summary>
    public HeldWorker? HeldBy(ServerTaskId task, WorkerPoolId pool)
    {
        var held = uses.Where(use => use.IsHeldBy(task, pool)).ToList();
        return held.Count == 0 ? null : new HeldWorker(held[^1].Lease.Worker, held.Count(use => use.Lease.Worker == held[^1].Lease.Worker));
    }

    private static IEnumerable<Use> UsesOf(ServerTaskId task, TaskRun run)
    {
        var ended = run.State == RunState.Finished;
        for (var place = 0; place < run.Steps.Length; place++)
        {
            if (run.Steps[place] is not { Ticket: { } ticket, Worker: { } worker, Started: { } since } step) continue;
            yield return new(new(task, step.Key, ticket, new(step.Machine ?? worker), step.LeasedFrom, since), place, !ended && step.State == StepState.Running, ended);
        }
    }

    /// <param name="Place">Of the step in its plan.</param>
    private sealed record Use(WorkerLease Lease, int Place, bool IsActive, bool TaskEnded)
    {
        public bool IsHeldBy(ServerTaskId task, WorkerPoolId pool) => !TaskEnded && Lease.Task == task && Lease.Pool == pool;
    }
}
