using System.Collections.Immutable;
using System.Globalization;
using Longshore.Domain.Machines;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Variables;

namespace Longshore.Orchestration.Processes;

/// <summary>Fixes what a run will do, before its first step (workers.md §2.6, §8.6-8.9): which actions, for which targets, in which order. Pure.</summary>
internal static class ProcessPlanner
{
    public static Result<RunPlan> Plan(RunMaterial material)
    {
        var active = material.Steps.Select(step => step with { Actions = [.. step.Actions.Where(action => !action.IsDisabled)] }).Where(step => !step.Actions.IsEmpty).ToList();
        if (active.SelectMany(step => step.Actions).FirstOrDefault(action => action.ActionType != ActionTypes.Script) is { } unknown) return NotBuilt(unknown);
        var (kept, dropped) = TargetsOf(material);
        var variables = new PlanningVariables(material);
        var planned = ImmutableArray.CreateBuilder<PlannedStep>();
        var group = 0;
        for (var at = 0; at < active.Count; at++)
        {
            if (active[at].StartTrigger == StartTrigger.StartAfterPrevious || at == 0) group++;
            var turns = TurnsOf(material, active[at], at + 1, group, kept, variables);
            if (turns.IsRefused) return turns.Refusal;
            planned.AddRange(turns.Value);
        }
        var wanted = active.SelectMany(step => StepNeeds.Of(step, step.Actions[0]).Roles).ToImmutableArray();
        var plan = new RunPlan(planned.ToImmutable())
        {
            Targets = [.. kept.Select(TargetOf)],
            Dropped = [.. dropped.Where(one => TargetRules.HasTag(one.Machine, wanted)).Select(one => one.Why)],
        };
        return NoTargets(material, active, plan) is { } refusal ? refusal : plan;
    }

    /// <summary>All actions of the step on its first target, then on the next; once when the step names no tags.</summary>
    private static Result<ImmutableArray<PlannedStep>> TurnsOf(
        RunMaterial material, ProcessStep step, int number, int group, ImmutableArray<Machine> targets, PlanningVariables variables)
    {
        var roles = StepNeeds.Of(step, step.Actions[0]).Roles;
        var matching = targets.Where(machine => TargetRules.HasTag(machine, roles)).ToImmutableArray();
        var planned = ImmutableArray.CreateBuilder<PlannedStep>();
        foreach (var target in matching.IsEmpty ? [null] : matching.Cast<Machine?>())
        {
            string? before = null;
            for (var at = 0; at < step.Actions.Length; at++)
            {
                var one = new ActionPlanner(material, variables, step, step.Actions[at], target).Plan();
                if (one.IsRefused) return one.Refusal;
                var key = string.Create(CultureInfo.InvariantCulture, $"step-{number}{(step.Actions.Length == 1 ? "" : $"-{at + 1}")}{(target is null ? "" : $"-{target.Id}")}");
                planned.Add(one.Value with { Key = key, Number = number, Group = group, After = before });
                before = key;
            }
        }
        return planned.ToImmutable();
    }

    /// <summary>As much of a target as a plan keeps.</summary>
    internal static PlannedTarget TargetOf(Machine machine) => new(machine.Id, machine.Name, machine.Roles, HostnameOf(machine.Endpoint));

    private static (ImmutableArray<Machine> Kept, ImmutableArray<(Machine Machine, DroppedTarget Why)> Dropped) TargetsOf(RunMaterial material) =>
        material.Deployment is { } deployment ? TargetRules.Choose(material.Machines, new TargetLimits(deployment.Environment.Id, deployment.Project.Connectivity)) : ([], []);

    private static string? HostnameOf(Endpoint endpoint) =>
        CommunicationStyles.Is(endpoint.CommunicationStyle, CommunicationStyles.ListeningTentacle) && Uri.TryCreate(endpoint.Text("Uri"), UriKind.Absolute, out var address) ? address.Host : null;

    private static Invalid NotBuilt(ProcessAction action) => new(
        "ActionType", $"Step “{action.Name}” is of type {action.ActionType}, which this version of the server does not run.", "Disable the step, or replace it with a script step.");

    /// <summary>Steps that are left out for another reason do not count: they would not have gone to a target anyway.</summary>
    private static Conflict? NoTargets(RunMaterial material, List<ProcessStep> steps, RunPlan plan)
    {
        if (material.Deployment is not { Project.Connectivity.AllowDeploymentsToNoTargets: false } deployment || plan.Steps.Any(step => step.Target is not null)) return null;
        var asking = steps.Where(step => step.Actions.Any(action => !StepNeeds.Of(step, action).Roles.IsEmpty && StepScope.ReasonNotToRun(deployment, action) is null)).ToList();
        if (asking.Count == 0) return null;
        var tags = string.Join(", ", asking.SelectMany(step => StepNeeds.Of(step, step.Actions[0]).Roles).Distinct(StringComparer.OrdinalIgnoreCase));
        var left = plan.Dropped.IsEmpty ? "" : $" Left out: {string.Join(" ", plan.Dropped.Select(one => $"{one.Name}: {one.Reason}"))}";
        return new Conflict(
            nameof(ConnectivityPolicy.AllowDeploymentsToNoTargets), $"No deployment target in {deployment.Environment.Name} with the tags {tags} can be deployed to.{left}",
            $"Add a target with such a tag to {deployment.Environment.Name}, or let project {deployment.Project.Name} deploy to no targets.");
    }
}
