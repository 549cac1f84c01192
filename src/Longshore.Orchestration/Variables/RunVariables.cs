using System.Collections.Immutable;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Variables;
using Longshore.Orchestration.Processes;
using Longshore.Storage.Secrets;
using Longshore.Templates;

namespace Longshore.Orchestration.Variables;

/// <summary>The variables of a step: system, process, project and outputs of earlier steps, each name once.</summary>
internal sealed class RunVariables(SecretVault vault)
{
    public ImmutableArray<VariableCandidate> For(RunMaterial material, TaskRun run, PlannedStep step)
    {
        var context = StepContext.Of(material, material.StepOf(step), material.ActionOf(step), step.Target);
        var all = SystemVariables.Of(material, run, step)
            .Concat(StepVariables.Of(material, step))
            .Concat(material.Variables)
            .Concat(Outputs(material, run));
        return [.. VariableChoice.OfAll(all, context).Select(choice => choice.Winner!)];
    }

    /// <summary>The same, ready to evaluate templates with.</summary>
    public VariableDictionary DictionaryFor(RunMaterial material, TaskRun run, PlannedStep step)
    {
        var dictionary = new VariableDictionary();
        foreach (var variable in For(material, run, step)) dictionary.Set(variable.Name, variable.Value);
        return dictionary;
    }

    /// <summary>The step that ended last comes first, so that of several targets the last writer wins (workers.md §10.6).</summary>
    private IEnumerable<VariableCandidate> Outputs(RunMaterial material, TaskRun run) =>
        from step in run.Steps
        where step.Outcome is { Result: StepResult.Succeeded or StepResult.SucceededWithWarning or StepResult.Failed }
        orderby step.Finished descending
        from output in step.Outcome!.Outputs
        let value = output.IsSensitive ? vault.Unprotect(output.Value, material.SecretOwner) : output.Value
        from candidate in OutputNames.Of(step.Plan, output.Name)
        select new VariableCandidate(candidate.Name, value, output.IsSensitive, VariableLayer.System, candidate.Scope, "output");
}
