using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Orchestration.Processes;
using Longshore.Orchestration.Workers.Health;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Turns the task's process into a plan.</summary>
internal sealed class PlanRunEffect(RunMaterials materials, HealthPlans healthPlans, TimeProvider time)
{
    public async Task Run(RunLoop loop)
    {
        var read = await materials.Of(loop.Task, loop.Stopping);
        if (read.IsRefused)
        {
            await loop.Observe(new Observation.PlanRefused(read.Refusal.ToString()) { At = time.GetUtcNow() });
            return;
        }
        if (read.Value.Task is { Name: TaskKind.Health } health)
        {
            await loop.Observe(new Observation.PlanMade(await healthPlans.Of(health, loop.Stopping)) { At = time.GetUtcNow() });
            return;
        }
        var planned = ProcessPlanner.Plan(read.Value);
        await loop.Observe(planned.IsRefused
            ? new Observation.PlanRefused(planned.Refusal.ToString()) { At = time.GetUtcNow() }
            : new Observation.PlanMade(planned.Value) { At = time.GetUtcNow() });
    }
}
