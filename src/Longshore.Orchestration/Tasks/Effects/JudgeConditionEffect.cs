using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Processes;
using Longshore.Orchestration.Variables;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Evaluates a step's condition expression with the variables as they stand now.</summary>
internal sealed class JudgeConditionEffect(RunMaterials materials, RunVariables variables, TimeProvider time)
{
    public async Task Run(RunLoop loop, string step)
    {
        var material = (await materials.Of(loop.Task, loop.Stopping)).Value;
        var planned = loop.Run.Find(step)!.Plan;
        var values = variables.DictionaryFor(material, loop.Run, planned);
        var expression = planned.ConditionExpression ?? "";
        var text = values.Evaluate(expression, out _) ?? "";
        await loop.Observe(new Observation.ConditionJudged(step, values.EvaluateTruthy(expression), text) { At = time.GetUtcNow() });
    }
}
