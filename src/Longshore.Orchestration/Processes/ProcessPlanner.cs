using System.Collections.Immutable;
using System.Globalization;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Refusals;
using Longshore.Domain.Tasks.Runs;

namespace Longshore.Orchestration.Processes;

/// <summary>Fixes what a run will do, before its first step (workers.md §2.6, §8.6, §8.7). Pure.</summary>
internal static class ProcessPlanner
{
    public static Result<RunPlan> Plan(RunMaterial material)
    {
        if (material.Steps.SelectMany(step => step.Actions).FirstOrDefault(action => !action.IsDisabled && action.ActionType != "Octopus.Script") is { } unknown)
            return new Invalid("ActionType", $"Step “{unknown.Name}” is of type {unknown.ActionType}, which this version of the server does not run.", "Disable the step, or replace it with a script step.");
        var planned = ImmutableArray.CreateBuilder<PlannedStep>();
        var group = 0;
        var number = 0;
        foreach (var step in material.Steps)
        {
            var actions = step.Actions.Where(action => !action.IsDisabled).ToList();
            if (actions.Count == 0) continue;
            number++;
            if (step.StartTrigger == StartTrigger.StartAfterPrevious || planned.Count == 0) group++;
            string? before = null;
            for (var i = 0; i < actions.Count; i++)
            {
                var pool = PoolOf(actions[i], material.Pools);
                if (pool.IsRefused) return pool.Refusal;
                var key = actions.Count == 1 ? $"step-{number}" : $"step-{number}-{i + 1}";
                planned.Add(Planned(material, step, actions[i], key, number, group, pool.Value) with { After = before });
                before = key;
            }
        }
        return new RunPlan(planned.ToImmutable());
    }

    private static PlannedStep Planned(RunMaterial material, ProcessStep step, ProcessAction action, string key, int number, int group, WorkerPoolId pool) => new()
    {
        Key = key,
        Number = number,
        StepName = step.Name,
        ActionName = action.Name,
        ActionId = action.Id,
        ActionType = action.ActionType,
        Group = group,
        Condition = action.Condition == RunCondition.Variable ? RunCondition.Variable : step.Condition,
        ConditionExpression = action.Condition == RunCondition.Variable
            ? action.Property("Octopus.Action.ConditionVariableExpression")
            : step.Properties.GetValueOrDefault("Octopus.Step.ConditionVariableExpression").Text ?? step.Properties.GetValueOrDefault("Octopus.Action.ConditionVariableExpression").Text,
        NotRunBecause = ReasonNotToRun(material.Deployment, action),
        Pool = pool,
        Timeout = TimeoutOf(action),
    };

    private static Result<WorkerPoolId> PoolOf(ProcessAction action, ImmutableArray<WorkerPool> pools)
    {
        if (action.WorkerPoolVariable is { Length: > 0 } variable)
            return new Invalid("WorkerPoolVariable", $"Step “{action.Name}” takes its pool from the variable {variable}, which this version of the server does not resolve.", "Choose a pool in the step.");
        if (action.WorkerPool is not { } wanted) return pools.First(pool => pool.IsDefault).Id;
        return pools.Any(pool => pool.Id == wanted)
            ? wanted
            : new NotFound("WorkerPoolId", $"Step “{action.Name}” runs on {wanted}, which does not exist any more.", "Choose another pool in the process and create a new release.");
    }

    private static string? ReasonNotToRun(DeploymentMaterial? deployment, ProcessAction action)
    {
        if (deployment is null) return null;
        var environment = deployment.Environment;
        if (deployment.Deployment.SkipActions.Contains(action.Id, StringComparer.OrdinalIgnoreCase)) return "It was left out when the deployment was created.";
        if (action.ExcludedEnvironments.Contains(environment.Id)) return $"It is set not to run in {environment.Name}.";
        if (!action.Environments.IsEmpty && !action.Environments.Contains(environment.Id)) return $"It is limited to other environments than {environment.Name}.";
        if (!action.Channels.IsEmpty && !action.Channels.Contains(deployment.Channel.Id)) return $"It is limited to other channels than {deployment.Channel.Name}.";
        return action.TenantTags.IsEmpty ? null : "It is limited to tenants, and this deployment has none.";
    }

    private static TimeSpan? TimeoutOf(ProcessAction action) =>
        int.TryParse(action.Property("Octopus.Action.ExecutionTimeout.Minutes"), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes > 0
            ? TimeSpan.FromMinutes(minutes)
            : null;
}
