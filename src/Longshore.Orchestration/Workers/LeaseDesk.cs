using System.Collections.Concurrent;
using System.Collections.Immutable;
using Longshore.Domain.Machines;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;
using Microsoft.Extensions.Options;

namespace Longshore.Orchestration.Workers;

/// <summary>
/// Chooses workers and lets steps onto machines, one at a time. It keeps no leases: who uses which machine is read off the runs that live, and a choice that was
/// made but whose event is not stored yet counts for just as long as its <see cref="LeaseOffer"/> is held.
/// </summary>
internal sealed class LeaseDesk(Store store, LiveRuns live, IOptions<BuiltInWorkerOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentDictionary<string, Offered> offers = new();

    /// <summary>The choice now; the caller holds the offer until the run has recorded it, or drops it.</summary>
    /// <returns>Null: the pool does not exist any more.</returns>
    public async Task<LeaseOffer?> Choose(LeaseRequest request, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (await Look(request, cancel) is not { } selection) return null;
            if (selection.Leased is not { } worker) return new LeaseOffer(selection, null, () => { });
            var lease = new WorkerLease(request.Task, request.Step.Key, request.Ticket, worker, request.Pool, time.GetUtcNow());
            return Offer(new Offered(request.Step, lease), NameOf(selection), selection);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Whether the step may run on its target now; the caller holds the offer until the run has recorded it, or drops it.</summary>
    public async Task<LeaseOffer> Enter(ServerTaskId task, StepRun step, PlannedTarget target, string ticket, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var lease = new WorkerLease(task, step.Key, ticket, new WorkerKey(target.Id.ToString()), null, time.GetUtcNow());
            return Offer(new Offered(step, lease), target.Name, null);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The choice as it would be now; nothing is leased.</summary>
    public async Task<WorkerSelection?> Look(LeaseRequest request, CancellationToken cancel)
    {
        await using var session = store.Read();
        if (await session.Pools.Find(request.Pool, cancel) is not { } pool) return null;
        var query = new RecordQuery { Space = pool.Space, Filters = [new RecordFilter(FilterKey.Pool, [pool.Id.ToString()])], Take = int.MaxValue };
        var members = (await session.Workers.List(query, cancel)).Items;
        var leases = offers.Values.Select(offer => offer.Lease).Aggregate(WorkerLeases.Of(live.All()), (all, lease) => all.With(lease));
        return Selection.Choose(new SelectionRequest
        {
            Step = request.Step.Plan.StepName,
            Pool = pool,
            Workers = [.. members.Select(worker => Candidate(worker, leases, request))],
            BuiltIn = new BuiltInState(options.Value.Enabled),
            Container = request.Container,
            Held = leases.HeldBy(request.Task, pool.Id),
            Cap = request.Cap,
            NotReached = request.NotReached,
        });
    }

    /// <summary>What the worker or target is used for now, oldest first.</summary>
    public ImmutableArray<WorkerLease> On(WorkerKey worker) => WorkerLeases.Of(live.All()).On(worker);

    /// <summary>Every lease there is now, oldest first.</summary>
    public ImmutableArray<WorkerLease> All() => WorkerLeases.Of(live.All()).Active;

    public void Dispose() => turn.Dispose();

    private LeaseOffer Offer(Offered offered, string machineName, WorkerSelection? selection)
    {
        var uses = offers.Values.Aggregate(MachineUses.Of(live.All()), (all, one) => all.With(one.Lease.Task, one.Step, one.Lease.Ticket, one.Lease.Worker.Text));
        var lease = offered.Lease;
        if (uses.WaitFor(lease.Task, offered.Step, lease.Worker.Text, machineName) is { } wait) return new LeaseOffer(selection, wait, () => { });
        offers[lease.Ticket] = offered;
        return new LeaseOffer(selection, null, () => offers.TryRemove(lease.Ticket, out _));
    }

    private static string NameOf(WorkerSelection selection) => selection is WorkerSelection.Chosen chosen ? chosen.Worker.Name : WorkerKey.BuiltInText;

    private static WorkerCandidate Candidate(Worker worker, WorkerLeases leases, LeaseRequest request) => new()
    {
        Worker = worker,
        CheckedAt = worker.LastChecked,
        MaxConcurrentSteps = worker.MaxConcurrentSteps,
        Load = leases.LoadOf(WorkerKey.Of(worker.Id), request.Task, request.Pool),
    };

    private sealed record Offered(StepRun Step, WorkerLease Lease);
}
