using System.Collections.Immutable;
using Longshore.Application.Workers;
using Longshore.Domain.Audit;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;
using Longshore.Portal.Parts;

namespace Longshore.Portal.Workers;

/// <summary>All that the page of a worker shows.</summary>
/// <param name="Worker">Null: it is the built-in worker.</param>
/// <param name="BuiltIn">Null: it is a registered worker.</param>
/// <param name="Agent">Null: it is no agent of ours.</param>
/// <param name="Running">Steps on it now.</param>
/// <param name="Pools">Of all workers, by sort order.</param>
/// <param name="Past">The page of its steps that is shown.</param>
/// <param name="Recent">Its newest steps: what the charts are drawn of.</param>
/// <param name="Changes">Of its health, newest first.</param>
public sealed record WorkerScene(
    Worker? Worker, BuiltInWorker? BuiltIn, AgentState? Agent, ImmutableArray<RunningStep> Running, ImmutableArray<WorkerPool> Pools,
    WorkerSteps Past, ImmutableArray<WorkerStep> Recent, ImmutableArray<AuditEvent> Changes)
{
    public string Name => Worker?.Name ?? WorkerLooks.BuiltIn;

    public Look Look => Worker is { } worker ? WorkerLooks.Of(worker) : WorkerLooks.Of(BuiltIn!);

    public ImmutableArray<WorkerPool> Own => Worker is { } worker ? [.. Pools.Where(pool => worker.Pools.Contains(pool.Id))] : [.. Pools.Where(pool => pool.IsDefault)];

    /// <summary>What is wrong with it, in its last check's words; null: nothing is.</summary>
    public string? Trouble => Worker is { Health: HealthStatus.Unhealthy or HealthStatus.Unavailable or HealthStatus.HasWarnings } worker ? worker.StatusSummary : null;

    public int MostSteps => Worker?.MaxConcurrentSteps ?? 0;

    public string Load => MostSteps > 0 ? $"{Spoken.Count(Running.Length)} of {Spoken.Count(MostSteps)}" : Spoken.Count(Running.Length);

    /// <summary>The same steps run as in the other: what is known of the past is still right.</summary>
    public bool RunsTheSameAs(ImmutableArray<RunningStep> running) => Running.Select(step => (step.Task, step.Key)).SequenceEqual(running.Select(step => (step.Task, step.Key)));
}
