using System.Globalization;
using Longshore.Domain.Machines;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Refusals;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Variables;
using Longshore.Domain.Workers;
using Longshore.Orchestration.Variables;

namespace Longshore.Orchestration.Processes;

/// <summary>Says where one action runs, for one target or once: its place, its pool and why, what it shares (workers.md §2.4, §3.12, §4.11). Pure.</summary>
internal sealed class ActionPlanner(RunMaterial material, PlanningVariables variables, ProcessStep step, ProcessAction action, Machine? machine)
{
    // As many targets at once as the vendor's default (workers.md §4.12).
    private const int DefaultWindow = 10;

    private readonly StepNeeds needs = StepNeeds.Of(step, action);
    private readonly PlannedTarget? target = machine is null ? null : ProcessPlanner.TargetOf(machine);

    /// <summary>Key, numbers and order are the caller's to fill in.</summary>
    public Result<PlannedStep> Plan()
    {
        var location = LocationRules.Locate(needs, machine?.AsStepTarget());
        var planned = Basics(location);
        if (location.IsRefused) return planned.NotRunBecause is null ? location.Refusal : planned;
        if (location.Value is not StepLocation.OnWorker || HasNoTarget) return planned;
        var pool = PoolResolution.Resolve(needs, material.SpacePools, material.Variables, Context, machine?.AsStepTarget());
        if (!pool.IsRefused) return planned with { Pool = pool.Value.Pool.Id, PoolName = pool.Value.Pool.Name, PoolBecause = pool.Value.Because };
        // A step whose turn may never come does not keep the others from running (workers.md §4.9.0).
        return planned.NotRunBecause is null && planned.Condition is RunCondition.Success or RunCondition.Always ? pool.Refusal : planned with { PoolBecause = pool.Refusal.ToString() };
    }

    private bool HasNoTarget => !needs.Roles.IsEmpty && machine is null;

    private VariableContext Context => StepContext.Of(material, step, action, target);

    private PlannedStep Basics(Result<StepLocation> location)
    {
        var onTarget = !location.IsRefused && location.Value is StepLocation.OnTarget;
        return new PlannedStep
        {
            Key = "",
            Number = 0,
            Group = 0,
            StepName = step.Name,
            ActionName = action.Name,
            ActionId = action.Id,
            ActionType = action.ActionType,
            Condition = action.Condition == RunCondition.Variable ? RunCondition.Variable : step.Condition,
            ConditionExpression = action.Condition == RunCondition.Variable
                ? action.Property(ActionProperty.ActionCondition)
                : step.Properties.GetValueOrDefault(ActionProperty.StepCondition).Text ?? step.Properties.GetValueOrDefault(ActionProperty.ActionCondition).Text,
            NotRunBecause = StepScope.ReasonNotToRun(material.Deployment, action) ?? NoTargetReason(),
            Place = onTarget ? StepPlace.Target : StepPlace.Worker,
            Target = target,
            Window = target is null ? 0 : WindowOf(),
            Pool = null,
            Isolation = Isolation.LevelOf(onTarget ? MachineUse.StepOnTarget : MachineUse.StepOnWorker, variables.Value(Isolation.BypassVariable, Context)),
            Warning = location is { IsRefused: false, Value: StepLocation.OnTarget { Warning: { } warning } } ? warning : null,
            Timeout = TimeoutOf(),
        };
    }

    private string? NoTargetReason() => !HasNoTarget ? null
        : material.Deployment is { } deployment ? $"No deployment target in {deployment.Environment.Name} with one of the tags {string.Join(", ", needs.Roles)} can be deployed to."
        : "It runs on deployment targets, and this task has none.";

    /// <summary>A variable of that name goes before the step's own property (workers.md §8.8).</summary>
    private int WindowOf()
    {
        var text = variables.Value(ActionProperty.MaxParallelism, Context) ?? variables.Expand(step.Properties.GetValueOrDefault(ActionProperty.MaxParallelism).Text, Context);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var window) && window > 0 ? window : DefaultWindow;
    }

    private TimeSpan? TimeoutOf() =>
        int.TryParse(action.Property(ActionProperty.TimeoutMinutes), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes > 0
            ? TimeSpan.FromMinutes(minutes)
            : null;
}
