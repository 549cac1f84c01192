using System.Collections.Immutable;
using System.Globalization;
using Longshore.Domain.Pools;

namespace Longshore.Domain.Workers;

/// <summary>Why a resolved pool gives a step no worker. Each text names the pool, the step, every member with its standing, and the mend (workers.md §4.9).</summary>
public static class WorkerRefusals
{
    private const string Pool = "WorkerPoolId";

    public static PlacementRefusal PoolEmpty(SelectionRequest request) => new(
        PlacementCode.PoolEmpty, Pool, $"Pool {request.Pool.Name} has no workers, so step “{request.Step}” cannot run.",
        "Add a worker to the pool, or choose another pool for the step: only the default pool is served by the built-in worker.");

    public static PlacementRefusal BuiltInDisabled(SelectionRequest request) => new(
        PlacementCode.BuiltInDisabled, Pool, $"Default pool {request.Pool.Name} has no workers, and the built-in worker is switched off, so step “{request.Step}” cannot run.",
        "Add a worker to the pool, choose another pool for the step, or set Longshore:BuiltInWorker:Enabled.");

    public static PlacementRefusal NoneEnabled(SelectionRequest request, ImmutableArray<CandidateVerdict> members) => new(
        PlacementCode.NoEnabledWorkers, Pool, $"All workers of pool {request.Pool.Name} are disabled, so step “{request.Step}” cannot run. {List(members)}",
        $"Enable a worker, or choose another pool for the step.{NotBuiltIn(request.Pool)}");

    public static PlacementRefusal NoneHealthy(string step, WorkerPool pool, ImmutableArray<CandidateVerdict> members) => new(
        PlacementCode.NoHealthyWorkers, Pool, $"Pool {pool.Name} has no healthy worker for step “{step}”. {List(members)}",
        $"Mend a worker and check its health, or choose another pool for the step.{NotBuiltIn(pool)}");

    public static PlacementRefusal NoContainerEngine(SelectionRequest request, ImmutableArray<CandidateVerdict> members) => new(
        PlacementCode.NoWorkerWithContainerEngine, Pool, $"Step “{request.Step}” runs in a container, and no healthy worker of pool {request.Pool.Name} has an engine for it. {List(members)}",
        "Install Docker or Podman on a worker and check its health, choose another pool for the step, or run the step without a container.");

    public static PlacementRefusal ProviderMissing(SelectionRequest request) => new(
        PlacementCode.DynamicProviderMissing, Pool, $"Pool {request.Pool.Name} is dynamic, and this server has no provider of dynamic workers, so step “{request.Step}” cannot run.",
        "Choose a static pool for the step.");

    public static PlacementRefusal ProviderFailed(SelectionRequest request, string why) => new(
        PlacementCode.DynamicLeaseFailed, Pool, $"The provider of dynamic pool {request.Pool.Name} gave no worker of type {request.Pool.WorkerType} for step “{request.Step}”: {why}",
        "Look at the provider, or choose another pool for the step.");

    internal static PlacementRefusal AfterWait(WorkerSelection.Wait wait, TimeSpan waited)
    {
        if (wait.Reason.AfterBound() == PlacementCode.NoHealthyWorkers) return NoneHealthy(wait.Step, wait.Pool, wait.Candidates);
        var minutes = Counted.Of((int)Math.Ceiling(waited.TotalMinutes), "minute");
        return new(
            PlacementCode.WorkerLeaseTimeout, Pool, $"Step “{wait.Step}” waited {minutes} for a worker of pool {wait.Pool.Name}, and none became free. {List(wait.Candidates)}",
            "Wait until the workers are free and deploy again, or add workers to the pool.");
    }

    internal static string Waiting(SelectionRequest request, WaitReason reason, ImmutableArray<CandidateVerdict> members)
    {
        var (step, pool) = (request.Step, request.Pool.Name);
        var why = reason switch
        {
            WaitReason.ExclusiveLease => $"Step “{step}” waits: all fitting workers of pool {pool} are held alone.",
            WaitReason.HealthCheck => $"Step “{step}” waits: no worker of pool {pool} is known to be healthy yet.",
            WaitReason.WorkersFull => $"Step “{step}” waits: all fitting workers of pool {pool} run as many steps as they may.",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{why} {List(members)} Add workers to the pool to wait less.");
    }

    private static string List(ImmutableArray<CandidateVerdict> members) => string.Join(" ", members.Select(member => $"{member.Worker}: {member.Reason}"));

    private static string NotBuiltIn(WorkerPool pool) => pool.IsDefault ? " The built-in worker serves the default pool only while the pool has no workers at all." : "";
}
