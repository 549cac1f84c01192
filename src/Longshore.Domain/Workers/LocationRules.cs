using Longshore.Domain.Machines;
using Longshore.Domain.Processes;
using Longshore.Domain.Refusals;

namespace Longshore.Domain.Workers;

/// <summary>The decision table of workers.md §2.4.</summary>
public static class LocationRules
{
    /// <param name="target">The target whose turn it is; null for a step without targets, or while none is looked at.</param>
    public static Result<StepLocation> Locate(StepNeeds step, StepTarget? target)
    {
        var family = ActionFamilies.Of(step.ActionType);
        if (step.Roles.IsEmpty && (family == ActionFamily.Cluster || Is(step, ActionTypes.HealthCheck))) return NeedsRoles(step);
        return family switch
        {
            ActionFamily.Server => new StepLocation.InServer(target),
            ActionFamily.Cloud => OnWorker(step, target),
            ActionFamily.Cluster => IsOwnCluster(step, target) ? new StepLocation.OnTarget(target, IgnoresContainer: false) : OnWorker(step, target),
            ActionFamily.AuthorDecides or ActionFamily.Installation => ByAuthor(step, family, target),
        };
    }

    private static Result<StepLocation> ByAuthor(StepNeeds step, ActionFamily family, StepTarget? target)
    {
        // Who says nothing and names no tags can only mean a worker, except for steps that install something.
        var onServer = step.RunOnServer ?? (step.Roles.IsEmpty && family != ActionFamily.Installation);
        if (onServer) return OnWorker(step, target);
        if (step.Roles.IsEmpty) return NeedsRoles(step);
        if (target is { RunsSteps: false }) return OnWorker(step, target);
        var offersContainers = target is not null && CommunicationStyles.Is(target.CommunicationStyle, CommunicationStyles.KubernetesAgent);
        return new StepLocation.OnTarget(target, IgnoresContainer: step.Container != ContainerDemand.None && !offersContainers);
    }

    private static StepLocation.OnWorker OnWorker(StepNeeds step, StepTarget? target) => new(step.Roles.IsEmpty ? null : target);

    // An agent inside the cluster has no address that a worker could use instead.
    private static bool IsOwnCluster(StepNeeds step, StepTarget? target) =>
        step.RunOnServer is not true && target is not null && CommunicationStyles.Is(target.CommunicationStyle, CommunicationStyles.KubernetesAgent);

    private static bool Is(StepNeeds step, string type) => string.Equals(step.ActionType, type, StringComparison.OrdinalIgnoreCase);

    private static PlacementRefusal NeedsRoles(StepNeeds step) => new(
        PlacementCode.StepNeedsRoles, ActionProperty.TargetRoles, $"Step “{step.Name}” runs on deployment targets, but it names no target tags.",
        $"Put tags into {ActionProperty.TargetRoles} of the step, or run it on a worker where its type allows that.");
}
