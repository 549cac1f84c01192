using Longshore.Application.Projects;
using Longshore.Domain.Machines;

namespace Longshore.Api.Projects;

/// <summary>What a deployment would do now (programs.md §6, our own addition).</summary>
/// <param name="ReleaseId">Null: planned from the process as it is.</param>
/// <param name="LeftOut">Deployment targets with tags of a step that would be left out all the same.</param>
internal sealed record PlanDocument(string ProjectId, string? ReleaseId, string EnvironmentId, IReadOnlyList<PlannedStepDocument> Steps, IReadOnlyList<LeftOutDocument> LeftOut)
{
    public static PlanDocument From(DeploymentPlan plan) => new(
        plan.Project.Id.ToString(), plan.Release?.Id.ToString(), plan.Environment.Id.ToString(),
        [.. plan.Plan.Steps.Select(step => PlannedStepDocument.From(step, plan.Plan.Steps))], [.. plan.Plan.Dropped.Select(LeftOutDocument.From)]);
}

/// <param name="MachineName">Name of the target.</param>
internal sealed record LeftOutDocument(string MachineId, string MachineName, string Reason)
{
    public static LeftOutDocument From(DroppedTarget target) => new(target.Id.ToString(), target.Name, target.Reason);
}
