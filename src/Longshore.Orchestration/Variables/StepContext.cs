using Longshore.Domain.Processes;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Variables;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Processes;

namespace Longshore.Orchestration.Variables;

/// <summary>What the scopes of variables look at while an action runs.</summary>
internal static class StepContext
{
    public static VariableContext Of(RunMaterial material, ProcessStep step, ProcessAction action, PlannedTarget? target) => new()
    {
        Environment = material.Deployment?.Environment.Id.ToString(),
        Channel = material.Deployment?.Channel.Id.ToString(),
        Action = action.Id,
        Process = material.Deployment?.Project.Id.ToString(),
        Machine = target?.Id.ToString(),
        MachineRoles = target?.Roles ?? [],
        StepRoles = StepNeeds.Of(step, action).Roles,
    };
}
