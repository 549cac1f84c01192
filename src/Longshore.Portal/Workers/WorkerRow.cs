using System.Collections.Immutable;
using Longshore.Application.Workers;
using Longshore.Domain.Workers;
using Longshore.Portal.Parts;

namespace Longshore.Portal.Workers;

/// <summary>A worker in a list.</summary>
public sealed record WorkerRow
{
    /// <summary>Null: the built-in worker.</summary>
    public WorkerId? Id { get; init; }
    public required string Name { get; init; }
    public required string Href { get; init; }
    public required Look Look { get; init; }

    /// <summary>What the last check found, or what the built-in worker is.</summary>
    public string? Summary { get; init; }

    /// <summary>End of the last check; null: never.</summary>
    public DateTimeOffset? Checked { get; init; }

    /// <summary>Such as <c>Agent, polling</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Such as <c>connected · 1.4.0</c>; empty: it keeps no link.</summary>
    public string Link { get; init; } = "";

    /// <summary>Last sign of life of an agent that is not connected; null otherwise, or never.</summary>
    public DateTimeOffset? LastSeen { get; init; }

    /// <summary>Why an agent is not connected.</summary>
    public string? Trouble { get; init; }
    public ImmutableArray<RunningStep> Running { get; init; } = [];

    /// <summary>Most steps at once; 0: no limit.</summary>
    public int MostSteps { get; init; }
    public bool IsDisabled { get; init; }

    /// <summary>Such as <c>2 of 4</c>, or <c>2</c> without a limit.</summary>
    public string Load => MostSteps > 0 ? $"{Spoken.Count(Running.Length)} of {Spoken.Count(MostSteps)}" : Spoken.Count(Running.Length);

    public static WorkerRow From(Worker worker, FleetScene fleet)
    {
        var agent = fleet.Agents.GetValueOrDefault(worker.Id);
        return new WorkerRow
        {
            Id = worker.Id,
            Name = worker.Name,
            Href = Links.Worker(worker.Id),
            Look = WorkerLooks.Of(worker),
            Summary = worker.StatusSummary,
            Checked = worker.LastChecked,
            Kind = WorkerLooks.KindOf(worker, agent),
            Link = WorkerLooks.LinkOf(agent),
            LastSeen = agent is { Connected: false } ? agent.LastSeen : null,
            Trouble = agent?.Trouble,
            Running = fleet.On(worker.Id),
            MostSteps = worker.MaxConcurrentSteps,
            IsDisabled = worker.IsDisabled,
        };
    }

    public static WorkerRow From(BuiltInWorker worker, ImmutableArray<RunningStep> running) => new()
    {
        Name = WorkerLooks.BuiltIn,
        Href = Links.BuiltInWorker,
        Look = WorkerLooks.Of(worker),
        Summary = worker.RunAs is { Length: > 0 } user ? $"On the server itself, as user {user}." : "On the server itself, as the server's own user.",
        Kind = "Built in",
        Running = running,
        IsDisabled = !worker.IsEnabled,
    };
}
