using Longshore.Application.Workers;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;
using Longshore.Portal.Parts;
using Longshore.Portal.Workers;

namespace Longshore.Portal.Pools;

/// <summary>A pool as it stands.</summary>
/// <param name="Workers">Such as <c>2 of 3 healthy</c>.</param>
/// <param name="Running">Steps on its members now.</param>
/// <param name="Note">What becomes of its steps when that is not plain, and why; null: its own workers take them.</param>
public sealed record PoolView(WorkerPool Pool, Look Look, string Workers, int Running, string? Note)
{
    public string Href => Links.Pool(Pool.Slug);

    public string Kind => Pool.Type == WorkerPoolType.DynamicWorkerPool ? "Dynamic" : "Static";

    public static PoolView From(WorkerPool pool, FleetScene fleet)
    {
        var members = fleet.MembersOf(pool);
        var ready = members.Count(worker => worker is { IsDisabled: false, Health: HealthStatus.Healthy or HealthStatus.HasWarnings });
        var running = members.IsEmpty && pool.IsDefault ? fleet.OnBuiltIn.Length : members.Sum(worker => fleet.On(worker.Id).Length);
        var look = members.Length switch
        {
            0 when pool.IsDefault && fleet.BuiltIn is { IsEnabled: true } => new Look(Tone.Ok, "Ready"),
            0 => new Look(Tone.Idle, "Empty"),
            _ when ready == 0 => new Look(Tone.Bad, "No healthy worker"),
            _ when ready < members.Length => new Look(Tone.Warn, "Ready"),
            _ => new Look(Tone.Ok, "Ready"),
        };
        return new PoolView(pool, look, members.IsEmpty ? "no worker" : $"{Spoken.Count(ready)} of {Spoken.Count(members.Length)} healthy", running, NoteOf(pool, members.Length, ready, fleet.BuiltIn));
    }

    private static string? NoteOf(WorkerPool pool, int members, int ready, BuiltInWorker? builtIn) => (pool.IsDefault, members, builtIn?.IsEnabled) switch
    {
        (false, 0, _) => "No worker: a step that names this pool waits for one, and fails with POOL_EMPTY after its limit. Neither the built-in worker nor another pool stands in.",
        (false, _, _) => ready == 0 ? "No worker can take a step now: steps wait for one to become healthy or enabled." : null,
        (true, 0, true) => "The built-in worker is used, because this pool has no worker of its own. The first worker that is added here takes over, and steps no longer run on the server.",
        (true, 0, false) => "No worker, and the built-in one is switched off (BuiltInWorker:Enabled): steps wait for a worker, and fail with BUILT_IN_DISABLED after their limit.",
        (true, 0, null) => "No worker of its own.",
        (true, _, true) => $"The built-in worker is not used, because this pool has {Spoken.Many(members, "worker")} of its own. Unhealthy and disabled ones count too: only an empty pool falls back.",
        (true, _, false) => "The built-in worker is switched off (BuiltInWorker:Enabled): without a worker of its own this pool could run nothing.",
        (true, _, null) => null,
    };
}
