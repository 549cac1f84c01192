using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Storage;
using Longshore.Storage.Records;
using Longshore.Storage.Tasks;
using Xunit;

namespace Longshore.Engine.Tests.Storage;

public sealed class TaskHistoryTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Every_kind_of_event_comes_back_in_order_also_after_a_restart(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var task = await Queued(storage);
        TaskEvent[] all = [.. typeof(TaskEvent).GetNestedTypes().Select(type => (TaskEvent)Filled.Of(type))];
        Assert.Empty(await storage.History.Read(task, Cancel));
        await storage.History.Append(task, 0, [.. all], [], Cancel);
        await storage.History.Append(task, all.Length, [.. all.Reverse()], [], Cancel);
        await storage.Restart();
        var read = await storage.History.Read(task, Cancel);
        Assert.Equal([.. all.Concat(all.Reverse()).Select(TaskEventJson.Write)], read.Select(TaskEventJson.Write));
    }

    [Theory, EveryDatabase]
    public async Task A_run_folds_to_the_same_state_before_and_after_storage(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var task = await Queued(storage);
        var run = TaskRun.New;
        foreach (var seen in (Observation[])[new Observation.Picked("node-1") { At = Given.Noon }, new Observation.PlanMade(new RunPlan([])) { At = Given.Noon.AddSeconds(1) }])
        {
            var decision = RunRules.Decide(run, seen);
            await storage.History.Append(task, run.Sequence, decision.Events, [], Cancel);
            run = decision.Events.Aggregate(run, (folded, happened) => folded.Apply(happened));
        }
        var again = TaskRun.Fold(await storage.History.Read(task, Cancel));
        Assert.Equal((run.State, run.Result, run.Sequence), (again.State, again.Result, again.Sequence));
        Assert.Equal(RunState.Finished, again.State);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_writers_with_the_same_sequence_one_is_stale_and_leaves_nothing(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var task = await Queued(storage);
        for (var sequence = 0; sequence < 10; sequence++)
        {
            var after = sequence;
            var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() => TryAppend(after, writer), Cancel)));
            Assert.Single(tries, won => won);
        }
        Assert.Equal(10, (await storage.History.Read(task, Cancel)).Length);
        Assert.Equal(10, (await storage.Read((s, cancel) => s.Audit.List(new RecordQuery(), cancel))).Total);

        async Task<bool> TryAppend(int after, int writer)
        {
            try
            {
                await storage.History.Append(task, after, [new TaskEvent.UnexpectedSeen($"{writer}") { At = Given.Noon }], [Given.Event($"by {writer}")], Cancel);
                return true;
            }
            catch (StaleRecordException)
            {
                return false;
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task A_writer_that_is_ahead_or_behind_is_stale(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var task = await Queued(storage);
        await storage.History.Append(task, 0, [Opened, Opened], [], Cancel);
        await Assert.ThrowsAsync<StaleRecordException>(() => storage.History.Append(task, 1, [Opened], [], Cancel));
        await Assert.ThrowsAsync<StaleRecordException>(() => storage.History.Append(task, 3, [Opened], [], Cancel));
        await storage.History.Append(task, 2, [Opened], [], Cancel);
    }

    [Theory, EveryDatabase]
    public async Task The_row_of_the_task_follows_its_events(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var task = await Queued(storage);
        await storage.History.Append(task, 0, [new TaskEvent.TaskStarted("node-1") { At = Given.Noon }], [], Cancel);
        var row = await Row();
        Assert.Equal((TaskState.Executing, "node-1", Given.Noon), (row.State, row.ServerNode, row.StartTime));
        await storage.History.Append(task, 1, [new TaskEvent.CancelRequested("ann") { At = Given.Noon }], [], Cancel);
        Assert.Equal(TaskState.Cancelling, (await Row()).State);
        Assert.Equal([task], (await storage.History.Unfinished(Cancel)).Select(unfinished => unfinished.Id));
        await storage.History.Append(task, 2, [new TaskEvent.TaskFinished(TaskState.Failed, "boom", true) { At = Given.Noon.AddMinutes(1) }], [Given.Event("DeploymentFailed", task.ToString())], Cancel);
        row = await Row();
        Assert.Equal((TaskState.Failed, "boom", true, Given.Noon.AddMinutes(1)), (row.State, row.ErrorMessage, row.HasWarningsOrErrors, row.CompletedTime));
        Assert.Empty(await storage.History.Unfinished(Cancel));
        Assert.Equal([task], (await storage.Read((s, cancel) => s.Tasks.List(new RecordQuery { Filters = [new RecordFilter(FilterKey.State, ["Failed"])] }, cancel))).Items.Select(found => found.Id));
        Assert.Equal(1, (await storage.Read((s, cancel) => s.Audit.List(new RecordQuery { Filters = [new RecordFilter(FilterKey.RelatedDocument, [task.ToString()])] }, cancel))).Total);

        async Task<ServerTask> Row() => (await storage.Read((s, cancel) => s.Tasks.Find(task, cancel)))!;
    }

    [Theory, EveryDatabase]
    public async Task Unfinished_tasks_come_oldest_first(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var (first, second, third) = (await Queued(storage), await Queued(storage), await Queued(storage));
        await storage.History.Append(second, 0, [new TaskEvent.TaskFinished(TaskState.Success, null, false) { At = Given.Noon }], [], Cancel);
        Assert.Equal([first, third], (await storage.History.Unfinished(Cancel)).Select(task => task.Id));
    }

    private static TaskEvent Opened => new TaskEvent.StepOpened("step-1", false) { At = Given.Noon };

    private static async Task<ServerTaskId> Queued(StorageUnderTest storage) => (await storage.Write((s, cancel) => s.Tasks.Add(Given.Task(), cancel))).Id;
}
