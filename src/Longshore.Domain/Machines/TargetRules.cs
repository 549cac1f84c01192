using System.Collections.Immutable;
using Longshore.Domain.Projects;
using Longshore.Domain.Workers;

namespace Longshore.Domain.Machines;

/// <summary>Which targets of an environment a deployment may go to, before the tags of its steps are looked at (workers.md §8.9). Pure.</summary>
public static class TargetRules
{
    /// <summary>By name; machines of other environments are not looked at.</summary>
    public static (ImmutableArray<Machine> Kept, ImmutableArray<(Machine Machine, DroppedTarget Why)> Dropped) Choose(IEnumerable<Machine> machines, TargetLimits limits)
    {
        var kept = ImmutableArray.CreateBuilder<Machine>();
        var dropped = ImmutableArray.CreateBuilder<(Machine, DroppedTarget)>();
        foreach (var machine in machines.Where(one => one.Environments.Contains(limits.Environment)).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Id.Number))
        {
            if (ReasonToDrop(machine, limits) is { } reason) dropped.Add((machine, new DroppedTarget(machine.Id, machine.Name, reason)));
            else kept.Add(machine);
        }
        return (kept.ToImmutable(), dropped.ToImmutable());
    }

    /// <summary>The target has one of the tags.</summary>
    public static bool HasTag(Machine machine, ImmutableArray<string> tags) => machine.Roles.Any(role => tags.Contains(role, StringComparer.OrdinalIgnoreCase));

    private static string? ReasonToDrop(Machine machine, TargetLimits limits)
    {
        if (machine.IsDisabled) return "It is disabled.";
        if (string.Equals(machine.TenantedDeploymentParticipation, "Tenanted", StringComparison.OrdinalIgnoreCase)) return "It takes part in tenanted deployments only, and this one has no tenant.";
        if (limits.Excluded.Contains(machine.Id)) return "It was excluded when the deployment was created.";
        if (!limits.Specific.IsEmpty && !limits.Specific.Contains(machine.Id)) return "The deployment was limited to other targets when it was created.";
        return ByPolicy(machine, limits.Policy);
    }

    private static string? ByPolicy(Machine machine, ConnectivityPolicy policy) => machine.Health switch
    {
        HealthStatus.Unavailable when policy.SkipMachines == SkipMachineBehavior.SkipUnavailableMachines && (policy.TargetRoles.IsEmpty || HasTag(machine, policy.TargetRoles)) =>
            $"It is unavailable, and the project skips such targets.{Said(machine)}",
        HealthStatus.Unhealthy when policy.ExcludeUnhealthyTargets => $"It is unhealthy, and the project leaves such targets out.{Said(machine)}",
        HealthStatus.Unknown or HealthStatus.Healthy or HealthStatus.HasWarnings or HealthStatus.Unhealthy or HealthStatus.Unavailable => null,
    };

    private static string Said(Machine machine) => machine.StatusSummary is { Length: > 0 } summary ? $" Its last check: {summary}" : "";
}
