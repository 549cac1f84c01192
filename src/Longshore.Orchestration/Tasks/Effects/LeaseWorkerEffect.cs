using System.Collections.Immutable;
using Longshore.Domain.Machines;
using Longshore.Domain.Pools;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Processes;
using Longshore.Orchestration.Variables;
using Longshore.Orchestration.Workers;
using Microsoft.Extensions.Options;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Gets a machine for a step: a worker of its pool, or its target. Waits for it where waiting can help: woken by news, until the step's bound has passed.</summary>
internal sealed class LeaseWorkerEffect(
    LeaseDesk desk, WorkerBell bell, EnterTargetEffect enterTarget, HealthChecks health, RunMaterials materials, RunVariables variables, IOptions<TaskOptions> options, TimeProvider time)
{
    // A worker that was missed is tried again only after a check; most troubles of a start, such as a full disk, do not ring when they are over.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);

    public Task Run(RunLoop loop, string step)
    {
        var asking = loop.Run.Find(step)!;
        return asking.Plan switch
        {
            { Place: StepPlace.Target } => enterTarget.Run(loop, step),
            { Pool: { } pool } => FromPool(loop, asking, pool),
            { PoolBecause: var why } => loop.Observe(new Observation.LeaseRefused(step, why ?? "The step was planned without a worker pool.") { At = time.GetUtcNow() }),
        };
    }

    private async Task FromPool(RunLoop loop, StepRun step, WorkerPoolId pool)
    {
        var request = await RequestFor(loop, step, pool);
        while (true)
        {
            // Taken before looking, so that no news in between is missed.
            var news = bell.Next;
            bool bounded;
            using (var offer = await desk.Choose(request, loop.Stopping))
            {
                if (offer?.Wait is { } busy ? await Wait(loop, request, offer.Selection!, busy) : await Answer(loop, request, offer?.Selection)) return;
                bounded = offer?.Wait is null;
            }
            await WaitFor(news, loop, request, bounded);
        }
    }

    /// <summary>Others have the chosen worker. They are at work, so there is no limit, as for the mutex of a target.</summary>
    private async Task<bool> Wait(RunLoop loop, LeaseRequest request, WorkerSelection selection, MutexWait wait)
    {
        await loop.Observe(new Observation.LeaseDelayed(request.Step.Key, wait.Reason, selection.Candidates, selection.Leased!.Value.Text) { At = time.GetUtcNow() });
        return !loop.Wants(request.Step.Key);
    }

    /// <returns>False: there is no worker now, and there is time left to wait for one.</returns>
    private async Task<bool> Answer(RunLoop loop, LeaseRequest request, WorkerSelection? selection)
    {
        var key = request.Step.Key;
        if (selection is null)
        {
            await loop.Observe(new Observation.LeaseRefused(key, $"Pool {request.Step.Plan.PoolName} ({request.Pool}) does not exist any more. Choose another pool for the step and create a new release.") { At = time.GetUtcNow() });
            return true;
        }
        if (selection.Leased is { } worker)
        {
            var (name, machine) = selection is WorkerSelection.Chosen chosen ? (chosen.Worker.Name, worker.Text) : (WorkerKey.BuiltInText, null);
            await loop.Observe(new Observation.LeaseGranted(key, request.Ticket, name, request.Pool, selection.Candidates, machine, request.Cap.Note) { At = time.GetUtcNow() });
            return true;
        }
        if (!MayWait(selection) || Left(loop, key) <= TimeSpan.Zero)
        {
            await loop.Observe(new Observation.LeaseRefused(key, Refusal(selection)) { At = time.GetUtcNow() });
            return true;
        }
        if (selection is WorkerSelection.Wait { ToCheck: var unknown }) foreach (var one in unknown) health.Ask(WorkerKey.Of(one));
        await loop.Observe(new Observation.LeaseDelayed(key, selection.Message, selection.Candidates) { At = time.GetUtcNow() });
        return !loop.Wants(key);
    }

    /// <summary>An empty pool is nobody's to wait for (workers.md §3.5): it fails at once, as does a built-in worker that was switched off.</summary>
    private static bool MayWait(WorkerSelection selection) => selection switch
    {
        WorkerSelection.Wait => true,
        WorkerSelection.Refused { Refusal: { Code: not (PlacementCode.PoolEmpty or PlacementCode.BuiltInDisabled) } refusal } => refusal.TimeMends,
        _ => false,
    };

    private string Refusal(WorkerSelection selection) =>
        selection is WorkerSelection.Wait wait ? wait.GiveUp(options.Value.WorkerLeaseTimeout).ToString() : selection.Message;

    private async Task WaitFor(Task news, RunLoop loop, LeaseRequest request, bool bounded)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(loop.Stopping);
        var left = bounded ? Left(loop, request.Step.Key) : Timeout.InfiniteTimeSpan;
        var looks = bounded && !request.NotReached.IsEmpty && left > BetweenLooks;
        var quiet = Task.Delay(looks ? BetweenLooks : left, time, bound.Token);
        var first = await Task.WhenAny(news, quiet, loop.Changed);
        await bound.CancelAsync();
        loop.Stopping.ThrowIfCancellationRequested();
        if (first == quiet) foreach (var missed in request.NotReached.Keys) health.Ask(WorkerKey.Of(missed));
    }

    private TimeSpan Left(RunLoop loop, string step)
    {
        var since = loop.Run.Find(step)?.WaitsSince ?? time.GetUtcNow();
        var left = since + options.Value.WorkerLeaseTimeout - time.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private async Task<LeaseRequest> RequestFor(RunLoop loop, StepRun step, WorkerPoolId pool)
    {
        var material = (await materials.Of(loop.Task, loop.Stopping)).Value;
        return new LeaseRequest(loop.Task, step, NewTicket.For(loop, step.Key), pool)
        {
            Cap = CapFor(material, loop.Run, step.Plan),
            Container = ContainerDemands.Of(material.ActionOf(step.Plan).Container),
            NotReached = NotReachedBy(step),
        };
    }

    private static ImmutableDictionary<WorkerId, DateTimeOffset> NotReachedBy(StepRun step)
    {
        var missed = ImmutableDictionary.CreateBuilder<WorkerId, DateTimeOffset>();
        foreach (var dropped in step.Dropped)
            if (WorkerId.TryParse(dropped.Machine, null, out var worker)) missed[worker] = dropped.At;
        return missed.ToImmutable();
    }

    private LeaseCap CapFor(RunMaterial material, TaskRun run, PlannedStep planned) =>
        material.Variables.Any(variable => string.Equals(variable.Name, LeaseCap.Variable, StringComparison.OrdinalIgnoreCase))
            ? LeaseCap.Parse(variables.DictionaryFor(material, run, planned).Get(LeaseCap.Variable))
            : default;
}
