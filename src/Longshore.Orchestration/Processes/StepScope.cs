using Longshore.Domain.Processes;

namespace Longshore.Orchestration.Processes;

/// <summary>Whether a deployment leaves an action out (workers.md §8.6, §8.7). Pure.</summary>
internal static class StepScope
{
    /// <summary>Full sentence; null: it may run.</summary>
    public static string? ReasonNotToRun(DeploymentMaterial? deployment, ProcessAction action)
    {
        if (deployment is null) return null;
        var environment = deployment.Environment;
        if (deployment.Deployment.SkipActions.Contains(action.Id, StringComparer.OrdinalIgnoreCase)) return "It was left out when the deployment was created.";
        if (action.ExcludedEnvironments.Contains(environment.Id)) return $"It is set not to run in {environment.Name}.";
        if (!action.Environments.IsEmpty && !action.Environments.Contains(environment.Id)) return $"It is limited to other environments than {environment.Name}.";
        if (!action.Channels.IsEmpty && !action.Channels.Contains(deployment.Channel.Id)) return $"It is limited to other channels than {deployment.Channel.Name}.";
        return action.TenantTags.IsEmpty ? null : "It is limited to tenants, and this deployment has none.";
    }
}
