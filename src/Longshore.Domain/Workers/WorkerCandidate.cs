using Longshore.Domain.Machines;
using Longshore.Domain.Tasks;

namespace Longshore.Domain.Workers;

/// <summary>What is known of a registered worker at the moment a step asks for one.</summary>
public sealed record WorkerCandidate
{
    public required Worker Worker { get; init; }

    /// <summary>End of the last health check; null: there was none, or its time is not known.</summary>
    public DateTimeOffset? CheckedAt { get; init; }
    public ContainerEngine ContainerEngine { get; init; }

    /// <summary>Most steps at once, of all tasks; 0: no limit.</summary>
    public int MaxConcurrentSteps { get; init; }

    /// <summary>Task that holds it alone, such as the upgrade of its agent; null: none.</summary>
    public ServerTaskId? ExclusiveHolder { get; init; }
    public WorkerLoad Load { get; init; } = WorkerLoad.Idle;

    public bool IsFull => MaxConcurrentSteps > 0 && Load.Active >= MaxConcurrentSteps;

    /// <summary>False only when it is known that it cannot. A Kubernetes worker starts images as pods, but has nothing to build one with (workers.md §4.9.7, §5.11).</summary>
    public bool MayRun(ContainerDemand demand) => demand switch
    {
        ContainerDemand.None => true,
        ContainerDemand.Image => IsKubernetes || ContainerEngine != ContainerEngine.Absent,
        ContainerDemand.InlineBuild => !IsKubernetes && ContainerEngine != ContainerEngine.Absent,
    };

    private bool IsKubernetes => CommunicationStyles.Is(Worker.Endpoint.CommunicationStyle, CommunicationStyles.KubernetesAgent);
}
