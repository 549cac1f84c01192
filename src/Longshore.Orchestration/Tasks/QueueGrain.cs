using System.Collections.Immutable;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Queue;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Longshore.Orchestration.Tasks;

/// <summary>Keeps the queue in memory, loaded from the store; every choice is made by <see cref="QueueRules"/>.</summary>
[KeepAlive]
internal sealed class QueueGrain(TaskHistory history, Store store, LiveRuns live, IOptions<TaskOptions> options, TimeProvider time, ILogger<QueueGrain> log) : Grain, IQueueGrain
{
    // Looks again this often even when nobody called, so that no wake-up can be lost for good (reliability.md I13).
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(5);

    private readonly Dictionary<ServerTaskId, QueuedTask> queued = [];
    private readonly Dictionary<ServerTaskId, ExecutingTask> executing = [];
    private ImmutableHashSet<SpaceId> stopped = [];
    private IGrainTimer? timer;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (var task in await history.Unfinished(cancellationToken)) Add(task);
        await ReadSpaces(cancellationToken);
        timer = this.RegisterGrainTimer(_ => Decide(), new GrainTimerCreationOptions(Watchdog, Watchdog) { Interleave = false });
    }

    public async Task TakeUp()
    {
        // At most 20 at a time: re-attaching must not be a thundering herd (reliability.md F-SRV-KILL-05).
        foreach (var batch in executing.Keys.Chunk(20)) await Task.WhenAll(batch.Select(id => GrainFactory.GetGrain<ITaskGrain>(id.Number).Resume()));
        await Decide();
    }

    public async Task Enqueue(int task)
    {
        var id = new ServerTaskId(task);
        if (!queued.ContainsKey(id) && !executing.ContainsKey(id))
        {
            await using var session = store.Read();
            if (await session.Tasks.Find(id, CancellationToken.None) is { } found) Add(found);
        }
        await Decide();
    }

    public async Task LookAtSpaces()
    {
        // Not cut short by a caller who leaves: what is committed must come into force.
        await ReadSpaces(CancellationToken.None);
        await Decide();
    }

    public async Task Ended(int task)
    {
        var id = new ServerTaskId(task);
        queued.Remove(id);
        executing.Remove(id);
        await Decide();
    }

    private async Task ReadSpaces(CancellationToken cancel)
    {
        await using var session = store.Read();
        var spaces = await session.Spaces.List(new RecordQuery { Take = int.MaxValue }, cancel);
        stopped = [.. spaces.Items.Where(space => space.TaskQueueStopped).Select(space => space.Id)];
    }

    private void Add(ServerTask task)
    {
        if (task.State == TaskState.Queued) queued[task.Id] = new QueuedTask(task.Id, task.QueueTime, task.QueueTimeExpiry, task.ConcurrencyTag, task.IsPriority, task.Space);
        else if (!task.State.IsCompleted()) executing[task.Id] = new ExecutingTask(task.Id, task.ConcurrencyTag);
    }

    private Task Decide()
    {
        if (queued.Count == 0) return Task.CompletedTask;
        var decision = QueueRules.Decide(queued.Values, executing.Values, options.Value.TaskCap, time.GetUtcNow(), stopped);
        foreach (var id in decision.Start)
        {
            executing[id] = new ExecutingTask(id, queued[id].ConcurrencyTag);
            queued.Remove(id);
            _ = Begin(id);
        }
        foreach (var id in decision.Expired) _ = GrainFactory.GetGrain<ITaskGrain>(id.Number).Expire();
        live.SetWaits([.. decision.Waits.Select(wait => (wait.Id, $"Place {wait.Place} in the queue. {wait.Reason}"))]);
        return Task.CompletedTask;
    }

    /// <summary>Not awaited by the turn: one task that cannot start must not hold up the others. It keeps its slot and is tried again by the watchdog.</summary>
    private async Task Begin(ServerTaskId id)
    {
        try
        {
            await GrainFactory.GetGrain<ITaskGrain>(id.Number).Start(options.Value.NodeName);
        }
        catch (Exception broken)
        {
            log.TaskNotStarted(id, broken);
            if (executing.Remove(id, out var held))
            {
                await using var session = store.Read();
                if (await session.Tasks.Find(held.Id, CancellationToken.None) is { } task) Add(task);
            }
        }
    }
}
