using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Pools;
using Longshore.Domain.Projects;

namespace Longshore.Domain.Processes;

/// <summary>What is done, where, and when.</summary>
public sealed record ProcessAction
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }

    /// <summary>The vendor's type name, such as <c>Octopus.Script</c>.</summary>
    public required string ActionType { get; init; }
    public string? Notes { get; init; }
    public bool IsDisabled { get; init; }
    public bool IsRequired { get; init; }
    public bool CanBeUsedForProjectVersioning { get; init; }
    public WorkerPoolId? WorkerPool { get; init; }

    /// <summary>Name of a variable of type WorkerPool; wins over <see cref="WorkerPool"/>.</summary>
    public string? WorkerPoolVariable { get; init; }
    public ContainerReference? Container { get; init; }
    public ImmutableArray<EnvironmentId> Environments { get; init; } = [];
    public ImmutableArray<EnvironmentId> ExcludedEnvironments { get; init; } = [];
    public ImmutableArray<ChannelId> Channels { get; init; } = [];
    public ImmutableArray<string> TenantTags { get; init; } = [];

    /// <summary><see cref="RunCondition.Success"/> or <see cref="RunCondition.Variable"/>.</summary>
    public RunCondition Condition { get; init; }
    public ImmutableArray<PackageReference> Packages { get; init; } = [];
    public ImmutableDictionary<string, PropertyValue> Properties { get; init; } = ImmutableDictionary<string, PropertyValue>.Empty;

    /// <summary>Plain text of a property, or null.</summary>
    public string? Property(string name) => Properties.TryGetValue(name, out var value) ? value.Text : null;

    /// <summary>False: nobody may skip it. A manual intervention that names teams is required even when it does not say so (workers.md §8.7).</summary>
    public bool MayBeSkipped() => !IsRequired && (ActionType != ActionTypes.Manual || string.IsNullOrWhiteSpace(Property(ActionProperty.ManualTeams)));
}

/// <summary>Image in which an action runs.</summary>
public sealed record ContainerReference(string? Image, string? FeedId, string? GitUrl, string? Dockerfile);
