using System.Collections.Immutable;
using Longshore.Application.Workers;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;
using Longshore.Portal.Parts;
using Longshore.Portal.Pools;

namespace Longshore.Portal.Workers;

/// <summary>Pools, their workers and what runs on them, as they are now.</summary>
/// <param name="BuiltIn">Null when it may not be seen.</param>
/// <param name="Agents">Links of our agents.</param>
/// <param name="Running">Empty too when tasks may not be seen.</param>
public sealed record FleetScene(
    ImmutableArray<WorkerPool> Pools, ImmutableArray<Worker> Workers, BuiltInWorker? BuiltIn, ImmutableDictionary<WorkerId, AgentState> Agents, ImmutableArray<RunningStep> Running)
{
    public ImmutableArray<PoolView> PoolViews => [.. Pools.Select(pool => PoolView.From(pool, this))];

    /// <summary>Members of a pool, by name; the built-in worker while it stands in for them (workers.md §6.5).</summary>
    public ImmutableArray<WorkerRow> RowsOf(WorkerPool pool)
    {
        var members = MembersOf(pool);
        return members.IsEmpty && pool.IsDefault && BuiltIn is { } own
            ? [WorkerRow.From(own, OnBuiltIn)]
            : [.. members.Select(worker => WorkerRow.From(worker, this))];
    }

    public ImmutableArray<Worker> MembersOf(WorkerPool pool) => [.. Workers.Where(worker => worker.Pools.Contains(pool.Id))];

    public ImmutableArray<RunningStep> On(WorkerId worker) => On(WorkerKey.Of(worker));

    public ImmutableArray<RunningStep> OnBuiltIn => On(WorkerKey.BuiltIn);

    /// <summary>Such as <c>5 workers · 3 healthy · 1 unavailable · 1 disabled · 4 steps run now</c>.</summary>
    public string Summary => string.Join(" · ", new[] { Spoken.Many(Workers.Length, "worker") }.Concat(States()).Append(Running.Length == 1 ? "1 step runs now" : $"{Spoken.Many(Running.Length, "step")} run now"));

    private IEnumerable<string> States() =>
        from worker in Workers
        group worker by WorkerLooks.Of(worker).Word.ToLowerInvariant() into state
        orderby state.Count() descending, state.Key
        select $"{Spoken.Count(state.Count())} {state.Key}";

    private ImmutableArray<RunningStep> On(WorkerKey worker) => [.. Running.Where(step => step.Worker == worker)];
}
