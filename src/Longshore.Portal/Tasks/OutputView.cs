using System.Collections.Immutable;
using Longshore.Orchestration.Tasks;

namespace Longshore.Portal.Tasks;

/// <summary>An output variable as it is shown; a secret stays one.</summary>
public sealed record OutputView(string Step, string Name, string Value, bool IsSensitive)
{
    public static ImmutableArray<OutputView> From(TaskView task) =>
        [.. from step in task.Run.Steps
            where step.Outcome is not null
            from output in step.Outcome!.Outputs
            select new OutputView(step.Plan.ActionName, output.Name, output.IsSensitive ? "********" : output.Value, output.IsSensitive)];
}
