using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Processes;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Turns the task's process into a plan.</summary>
internal sealed class PlanRunEffect(RunMaterials materials, TimeProvider time)
{
    public async Task Run(RunLoop loop)
    {
        var read = await materials.Of(loop.Task, loop.Stopping);
        if (read.IsRefused)
        {
            await loop.Observe(new Observation.PlanRefused(read.Refusal.ToString()) { At = time.GetUtcNow() });
            return;
        }
        var planned = ProcessPlanner.Plan(read.Value);
        await loop.Observe(planned.IsRefused
            ? new Observation.PlanRefused(planned.Refusal.ToString()) { At = time.GetUtcNow() }
            : new Observation.PlanMade(planned.Value) { At = time.GetUtcNow() });
    }
}
