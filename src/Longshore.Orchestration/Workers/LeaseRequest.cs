using System.Collections.Immutable;
using Longshore.Domain.Pools;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;

namespace Longshore.Orchestration.Workers;

/// <summary>A step of a task asks for a worker of a pool.</summary>
/// <param name="Ticket">Under which it will run if it gets one.</param>
internal sealed record LeaseRequest(ServerTaskId Task, StepRun Step, string Ticket, WorkerPoolId Pool)
{
    public LeaseCap Cap { get; init; }

    public ContainerDemand Container { get; init; }

    /// <inheritdoc cref="SelectionRequest.NotReached"/>
    public ImmutableDictionary<WorkerId, DateTimeOffset> NotReached { get; init; } = ImmutableDictionary<WorkerId, DateTimeOffset>.Empty;
}
