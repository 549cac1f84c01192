using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Orleans.Concurrency;

namespace Longshore.Orchestration.Tasks;

/// <summary>Makes sure that one run loop of the task lives in the cluster, and hands it what is asked. It holds no rule.</summary>
[Reentrant, KeepAlive]
internal sealed class TaskGrain(RunLoops loops, TimeProvider time) : Grain, ITaskGrain
{
    private ServerTaskId Id => new((int)this.GetPrimaryKeyLong());

    public async Task Start(string node) => await Observe(new Observation.Picked(node) { At = time.GetUtcNow() });

    public async Task Resume() => await loops.Open(Id);

    public async Task Expire() => await Observe(new Observation.QueueExpired { At = time.GetUtcNow() });

    public async Task<bool> Cancel(string by)
    {
        var loop = await loops.Open(Id);
        if (loop.Run.State == RunState.Finished) return false;
        await loop.Observe(new Observation.CancelAsked(by) { At = time.GetUtcNow() });
        return true;
    }

    public async Task<bool> Fail(string by, string reason)
    {
        var loop = await loops.Open(Id);
        if (loop.Run.State is RunState.Queued or RunState.Finished) return false;
        await loop.Observe(new Observation.FailAsked(by, reason) { At = time.GetUtcNow() });
        return true;
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => loops.Close(Id);

    private async Task Observe(Observation seen)
    {
        var loop = await loops.Open(Id);
        await loop.Observe(seen);
    }
}
