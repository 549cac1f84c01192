using System.Collections.Immutable;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;

namespace Longshore.Domain.Workers;

/// <summary>As much of a step's action as decides where it runs.</summary>
public sealed record StepNeeds
{
    /// <summary>Name of the action, as shown.</summary>
    public required string Name { get; init; }

    /// <summary>The vendor's type name, such as <c>Octopus.Script</c>.</summary>
    public required string ActionType { get; init; }

    /// <summary>Null: the author did not say.</summary>
    public bool? RunOnServer { get; init; }

    /// <summary>Tags of deployment targets that the step names.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];
    public WorkerPoolId? Pool { get; init; }

    /// <summary>Name of the variable that says the pool; wins over <see cref="Pool"/>.</summary>
    public string? PoolVariable { get; init; }
    public ContainerDemand Container { get; init; }

    public static StepNeeds Of(ProcessStep step, ProcessAction action) => new()
    {
        Name = action.Name,
        ActionType = action.ActionType,
        RunOnServer = bool.TryParse(action.Property(ActionProperty.RunOnServer), out var onServer) ? onServer : null,
        Roles = [.. (step.Properties.GetValueOrDefault(ActionProperty.TargetRoles).Text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        Pool = action.WorkerPool,
        PoolVariable = string.IsNullOrWhiteSpace(action.WorkerPoolVariable) ? null : action.WorkerPoolVariable,
        Container = ContainerDemands.Of(action.Container),
    };
}
