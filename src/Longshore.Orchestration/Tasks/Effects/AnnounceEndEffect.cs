using Longshore.Orchestration.Processes;
using Longshore.Orchestration.Tasks.Logs;
using Longshore.Storage.Tasks;

namespace Longshore.Orchestration.Tasks.Effects;

/// <summary>Frees the task's slot, closes its log for followers and lets the run go.</summary>
internal sealed class AnnounceEndEffect(IGrainFactory grains, EventLog eventLog, TaskLog taskLog, LiveRuns live, RunMaterials materials)
{
    public async Task Run(RunLoop loop)
    {
        var freed = grains.GetGrain<IQueueGrain>(0).Ended(loop.Task.Number);
        await eventLog.Flush(loop.Task);
        live.Remove(loop.Task);
        taskLog.Close(loop.Task);
        live.Tell(loop.Task);
        materials.Forget(loop.Task);
        await freed;
        await grains.GetGrain<ITaskGrain>(loop.Task.Number).Leave();
    }
}
