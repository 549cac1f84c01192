using Longshore.Domain.Machines;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;
using Longshore.Domain.Workers.Health;
using Longshore.Engine.Tests.Storage;
using Longshore.Orchestration.Tasks;
using Longshore.Orchestration.Workers;
using Longshore.Orchestration.Workers.Health;
using Longshore.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Longshore.Engine.Tests.Workers.Health;

/// <summary>Workers that cannot be reached are deleted as their policy says (workers.md §5.8).</summary>
public sealed class CleanupTests(Databases databases)
{
    private static readonly HealthFinding Gone = new(HealthStatus.Unavailable, "It does not answer.", [], null);

    [Theory, EveryDatabase]
    public async Task A_worker_with_a_running_step_is_not_deleted_until_the_step_has_ended(StorageProvider provider)
    {
        await using var storage = await databases.Open(provider);
        var (time, live) = (new FakeTimeProvider(Given.Noon), new LiveRuns());
        using var desk = new LeaseDesk(storage.Store, live, Options.Create(new BuiltInWorkerOptions()), time);
        var records = new HealthRecords(storage.Store, desk, new WorkerBell(), time);
        var worker = await storage.Write(async (session, cancel) =>
        {
            var cleanup = new CleanupPolicy { Behavior = CleanupBehavior.DeleteUnavailableMachines, After = TimeSpan.FromHours(1) };
            var policy = await session.MachinePolicies.Add(MachinePolicy.DefaultOf(Given.Space) with { Cleanup = cleanup }, cancel);
            var pool = await session.Pools.Add(Given.Pool("Builders"), cancel);
            return await session.Workers.Add(Given.Worker("one", pool.Id.Number) with { Policy = policy.Id }, cancel);
        });
        async Task<ICheckedMachine?> NotReached() => await records.Store((await records.Find(WorkerKey.Of(worker.Id)))!, Gone);

        live.Set(new(1), RunOn(worker));
        Assert.NotNull(await NotReached());
        time.Advance(TimeSpan.FromHours(2));
        Assert.NotNull(await NotReached());
        live.Remove(new(1));
        Assert.Null(await NotReached());
        Assert.Null(await records.Find(WorkerKey.Of(worker.Id)));
    }

    private static TaskRun RunOn(Worker worker)
    {
        var plan = new PlannedStep { Key = "step-1", Number = 1, StepName = "Build", ActionName = "Build", ActionId = "a", ActionType = "Octopus.Script", Group = 1, Pool = worker.Pools[0] };
        var step = new StepRun(plan) { State = StepState.Running, Ticket = "task-1-step-1", Worker = worker.Name, Machine = worker.Id.ToString(), LeasedFrom = worker.Pools[0], Started = Given.Noon };
        return TaskRun.New with { State = RunState.Executing, Steps = [step] };
    }
}
