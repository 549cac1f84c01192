using System.Collections.Immutable;
using Longshore.Application.Workers;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;
using Longshore.Portal.Parts;

namespace Longshore.Portal.Pools;

/// <summary>Pools and the workers in them.</summary>
public sealed record InfrastructureScene(ImmutableArray<WorkerPool> Pools, ImmutableArray<Worker> Workers, BuiltInWorker? BuiltIn, ImmutableDictionary<WorkerId, AgentState> Agents)
{
    public ImmutableArray<PoolView> PoolRows => [.. Pools.Select(pool => PoolView.From(pool, Workers, BuiltIn))];

    public ImmutableArray<WorkerView> WorkerRows => [.. BuiltIn is { } own ? [WorkerView.From(own)] : ImmutableArray<WorkerView>.Empty, .. Workers.Select(worker => WorkerView.From(worker, Pools, Agents.GetValueOrDefault(worker.Id)))];
}

/// <param name="Workers">Such as <c>2 of 3 healthy</c>, or what runs its steps when it has none.</param>
public sealed record PoolView(string Name, string? Description, bool IsDefault, string Kind, Look Look, string Workers)
{
    public static PoolView From(WorkerPool pool, ImmutableArray<Worker> workers, BuiltInWorker? builtIn)
    {
        var own = workers.Where(worker => worker.Pools.Contains(pool.Id)).ToList();
        var ready = own.Count(worker => worker is { IsDisabled: false, Health: HealthStatus.Healthy or HealthStatus.HasWarnings });
        var (look, words) = own.Count switch
        {
            0 when pool.IsDefault && builtIn is { IsEnabled: true } => (new Look(Tone.Ok, "Ready"), "no worker of its own: steps run on the built-in worker"),
            0 => (new Look(Tone.Idle, "Empty"), "no worker: a step that needs this pool fails with the reason"),
            _ when ready == 0 => (new Look(Tone.Bad, "No healthy worker"), $"0 of {own.Count} healthy"),
            _ when ready < own.Count => (new Look(Tone.Warn, "Ready"), $"{ready} of {own.Count} healthy"),
            _ => (new Look(Tone.Ok, "Ready"), $"{ready} of {own.Count} healthy"),
        };
        return new PoolView(pool.Name, pool.Description, pool.IsDefault, pool.Type == WorkerPoolType.DynamicWorkerPool ? "Dynamic" : "Static", look, words);
    }
}

/// <param name="Facts">Such as <c>Linux · x64 · 2 processors</c>.</param>
/// <param name="Id">Null: the built-in worker.</param>
public sealed record WorkerView(WorkerId? Id, string Name, Look Look, string Facts, ImmutableArray<string> Pools, string? Summary)
{
    public static WorkerView From(BuiltInWorker worker) => new(
        null,
        "Built-in worker",
        worker.IsEnabled ? new Look(Tone.Ok, "Healthy") : new Look(Tone.Idle, "Disabled"),
        string.Join(" · ", new[] { worker.Host, worker.OperatingSystem, worker.Architecture, Spoken.Many(worker.Processors, "processor"), worker.RunAs is { Length: > 0 } user ? $"runs as {user}" : "" }.Where(fact => fact.Length > 0)),
        [],
        worker.IsEnabled ? "Runs the steps of the default pool while that pool has no worker of its own." : "Switched off by the setting BuiltInWorker:Enabled.");

    public static WorkerView From(Worker worker, ImmutableArray<WorkerPool> pools, AgentState? agent) => new(
        worker.Id, worker.Name, LookOf(worker), FactsOf(worker, agent), [.. pools.Where(pool => worker.Pools.Contains(pool.Id)).Select(pool => pool.Name)], worker.StatusSummary);

    private static string FactsOf(Worker worker, AgentState? agent) => agent switch
    {
        null => worker.Endpoint.CommunicationStyle == "Ssh" ? "SSH" : worker.Endpoint.CommunicationStyle,
        { Connected: true } => $"agent {agent.Version} · connected · {(agent.RunningSteps == 0 ? "idle" : $"runs {Spoken.Many(agent.RunningSteps, "step")}")}",
        _ => $"agent · not connected · {agent.Trouble}",
    };

    private static Look LookOf(Worker worker) => worker.IsDisabled ? new(Tone.Idle, "Disabled") : worker.Health switch
    {
        HealthStatus.Unknown => new(Tone.Idle, "Unknown"),
        HealthStatus.Healthy => new(Tone.Ok, "Healthy"),
        HealthStatus.HasWarnings => new(Tone.Warn, "Has warnings"),
        HealthStatus.Unhealthy => new(Tone.Bad, "Unhealthy"),
        HealthStatus.Unavailable => new(Tone.Bad, "Unavailable"),
    };
}
