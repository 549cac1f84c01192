using System.Collections.Immutable;
using Longshore.Domain.Pools;

namespace Longshore.Domain.Workers;

/// <summary>A step asks for a worker; all that the choice depends on. Equal requests get equal answers, whatever the order of the workers.</summary>
public sealed record SelectionRequest
{
    /// <summary>Name as shown.</summary>
    public required string Step { get; init; }
    public required WorkerPool Pool { get; init; }

    /// <summary>Members of the pool; workers of other pools and spaces may be among them and are not looked at.</summary>
    public ImmutableArray<WorkerCandidate> Workers { get; init; } = [];
    public BuiltInState BuiltIn { get; init; }

    /// <summary>Asked when the pool is dynamic.</summary>
    public DynamicProvider Provider { get; init; } = new DynamicProvider.Missing();
    public ContainerDemand Container { get; init; }

    /// <summary>What the task used last out of this pool; null: nothing yet.</summary>
    public HeldWorker? Held { get; init; }
    public LeaseCap Cap { get; init; }

    /// <summary>
    /// Workers that were chosen for this very step and could not be reached before its script was started, and when: none is tried again before a check
    /// after that time found it healthy (workers.md §4.9.12).
    /// </summary>
    public ImmutableDictionary<WorkerId, DateTimeOffset> NotReached { get; init; } = ImmutableDictionary<WorkerId, DateTimeOffset>.Empty;
}
