using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Processes;
using Longshore.Orchestration.Variables;
using Longshore.Orchestration.Workers;
using Microsoft.Extensions.Options;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Gets a worker for a step, and waits for one where waiting can help: woken by news about workers, until the step's bound has passed.</summary>
internal sealed class LeaseWorkerEffect(
    LeaseDesk desk, WorkerBell bell, HealthChecks health, RunMaterials materials, RunVariables variables, IOptions<TaskOptions> options, TimeProvider time)
{
    // A worker that was missed is tried again only after a check; most troubles of a start, such as a full disk, do not ring when they are over.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);

    public async Task Run(RunLoop loop, string step)
    {
        var request = await RequestFor(loop, loop.Run.Find(step)!);
        while (true)
        {
            // Taken before looking, so that no news in between is missed.
            var news = bell.Next;
            using (var offer = await desk.Choose(request, loop.Stopping))
            {
                if (await Answer(loop, request, offer?.Selection)) return;
            }
            await WaitFor(news, loop, request);
        }
    }

    /// <returns>False: there is no worker now, and there is time left to wait for one.</returns>
    private async Task<bool> Answer(RunLoop loop, LeaseRequest request, WorkerSelection? selection)
    {
        if (selection is null)
        {
            await loop.Observe(new Observation.LeaseRefused(request.Step, $"Pool {request.Pool} does not exist any more. Choose another pool for the step and create a new release.") { At = time.GetUtcNow() });
            return true;
        }
        if (selection.Leased is { } worker)
        {
            var (name, machine) = selection is WorkerSelection.Chosen chosen ? (chosen.Worker.Name, worker.Text) : (WorkerKey.BuiltInText, null);
            await loop.Observe(new Observation.LeaseGranted(request.Step, request.Ticket, name, request.Pool, selection.Candidates, machine) { At = time.GetUtcNow() });
            return true;
        }
        if (!MayWait(selection) || Left(loop, request.Step) <= TimeSpan.Zero)
        {
            await loop.Observe(new Observation.LeaseRefused(request.Step, Refusal(selection)) { At = time.GetUtcNow() });
            return true;
        }
        if (selection is WorkerSelection.Wait { ToCheck: var unknown }) foreach (var one in unknown) health.Ask(one);
        await loop.Observe(new Observation.LeaseDelayed(request.Step, selection.Message, selection.Candidates) { At = time.GetUtcNow() });
        // Cancelled meanwhile: the run does not want a worker any more.
        return loop.Run.Find(request.Step) is not { State: StepState.Leasing } || loop.Run.State != RunState.Executing;
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

    private async Task WaitFor(Task news, RunLoop loop, LeaseRequest request)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(loop.Stopping);
        var left = Left(loop, request.Step);
        var look = !request.NotReached.IsEmpty && left > BetweenLooks ? BetweenLooks : left;
        var quiet = Task.Delay(look, time, bound.Token);
        var first = await Task.WhenAny(news, quiet, loop.Changed);
        await bound.CancelAsync();
        loop.Stopping.ThrowIfCancellationRequested();
        if (first == quiet) foreach (var missed in request.NotReached.Keys) health.Ask(missed);
    }

    private TimeSpan Left(RunLoop loop, string step)
    {
        var since = loop.Run.Find(step)?.WaitsSince ?? time.GetUtcNow();
        var left = since + options.Value.WorkerLeaseTimeout - time.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private async Task<LeaseRequest> RequestFor(RunLoop loop, StepRun step)
    {
        var material = (await materials.Of(loop.Task, loop.Stopping)).Value;
        return new LeaseRequest(loop.Task, step.Key, step.Plan.StepName, NewTicket(loop, step.Key), step.Plan.Pool)
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

    // The random part keeps a ticket unique on a worker even when a database is restored and its numbers are given again (reliability.md F-DB-RESTORE-13).
    private static string NewTicket(RunLoop loop, string step) =>
        string.Create(CultureInfo.InvariantCulture, $"task-{loop.Task.Number}-{step}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
}
