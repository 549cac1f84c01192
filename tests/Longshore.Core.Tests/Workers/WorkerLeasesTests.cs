using System.Globalization;
using CsCheck;
using Longshore.Domain.Pools;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;
using Xunit;

namespace Longshore.Core.Tests.Workers;

/// <summary>Leases are what the events say and nothing else.</summary>
public sealed class WorkerLeasesTests
{
    private static readonly WorkerKey One = WorkerKey.Of(new WorkerId(1));
    private static readonly WorkerKey Two = WorkerKey.Of(new WorkerId(2));
    private static readonly WorkerPoolId Linux = Given.Linux.Id;

    // (task, what is seen, step, worker, pool): any order, early, late and twice.
    private static readonly Gen<(int Task, int Kind, int Step, int Worker, int Pool)[]> Histories = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 15], Gen.Int[1, 5], Gen.Int[0, 2], Gen.Int[1, 2]).Array[0, 60];

    [Fact]
    public void Whatever_is_seen_a_lease_lives_exactly_as_long_as_its_step() => Histories.Sample(history =>
    {
        RehearsedTask[] tasks = [new(1, 4, 2), new(2, 4, 4), new(3, 1, 1)];
        for (var at = 0; at < history.Length; at++)
        {
            Happen(tasks[history[at].Task], history[at], Given.Noon.AddSeconds(at));
            var leases = RehearsedTask.LeasesOf(tasks);
            var running = tasks.SelectMany(task => task.Leased.Select(leased => $"{task.Id} {leased.Step} {leased.Ticket} {leased.Worker} {leased.Pool}")).Order(StringComparer.Ordinal);
            Assert.Equal(running, leases.Active.Select(lease => $"{lease.Task} {lease.Step} {lease.Ticket} {lease.Worker} {lease.Pool}").Order(StringComparer.Ordinal));
            Assert.Equal(tasks.Sum(task => task.Running.Count()), leases.Active.Length);
            Assert.DoesNotContain(leases.Active, lease => tasks.Single(task => task.Id == lease.Task).Run.State == RunState.Finished);
            Assert.Equal(leases.Active.Length, KeysOf(3).Sum(worker => leases.LoadOf(worker, new(1), Linux).Active));
            Assert.All(KeysOf(3), worker => Assert.Equal(leases.On(worker).Length, leases.LoadOf(worker, new(1), Linux).Active));
        }
    }, iter: 600);

    [Fact]
    public void The_order_of_tasks_never_changes_the_leases() => Histories.Sample(history =>
    {
        RehearsedTask[] tasks = [new(1, 4, 2), new(2, 4, 4), new(3, 1, 1)];
        // One moment for everything: only the numbers of tasks and the places in plans can order them.
        foreach (var step in history) Happen(tasks[step.Task], step, Given.Noon);
        Assert.Equal(Told(RehearsedTask.LeasesOf(tasks)), Told(RehearsedTask.LeasesOf(tasks.Reverse())));
    }, iter: 600);

    [Fact]
    public void A_task_holds_the_worker_it_used_last_and_its_uses_count_what_has_ended_too()
    {
        var task = new RehearsedTask(1, 3, 1);
        task.Start(Given.Noon);
        Assert.Null(RehearsedTask.LeasesOf([task]).HeldBy(task.Id, Linux));
        LeaseAndEnd(task, "step-1", One, 1);
        LeaseAndEnd(task, "step-2", Two, 2);
        task.Lease("step-3", One, Linux, Given.Noon.AddMinutes(3));
        var leases = RehearsedTask.LeasesOf([task]);
        Assert.Equal(new HeldWorker(One, 2), leases.HeldBy(task.Id, Linux));
        Assert.Equal(new WorkerLoad(1, Given.Noon.AddMinutes(3), 2), leases.LoadOf(One, task.Id, Linux));
        Assert.Equal(new WorkerLoad(0, Given.Noon.AddMinutes(2), 1), leases.LoadOf(Two, task.Id, Linux));
        Assert.Equal(new WorkerLoad(1, Given.Noon.AddMinutes(3), 0), leases.LoadOf(One, new(2), Linux));
        Assert.Null(leases.HeldBy(task.Id, Given.Default.Id));
        Assert.Equal(WorkerLoad.Idle, leases.LoadOf(WorkerKey.Of(new WorkerId(9)), task.Id, Linux));
    }

    [Fact]
    public void A_task_that_has_ended_holds_nothing_and_tells_when_its_worker_was_leased_last()
    {
        var task = new RehearsedTask(1, 1, 1);
        task.Start(Given.Noon);
        LeaseAndEnd(task, "step-1", One, 1);
        var leases = RehearsedTask.LeasesOf([task]);
        Assert.Equal(RunState.Finished, task.Run.State);
        Assert.Null(leases.HeldBy(task.Id, Linux));
        Assert.Equal(new WorkerLoad(0, Given.Noon.AddMinutes(1), 0), leases.LoadOf(One, task.Id, Linux));
    }

    [Fact]
    public void A_granted_lease_counts_before_its_event_is_stored_and_once_afterwards()
    {
        var task = new RehearsedTask(1, 1, 1);
        task.Start(Given.Noon);
        var granted = new WorkerLease(task.Id, "step-1", "t-1", One, Linux, Given.Noon);
        Assert.Equal(granted, Assert.Single(RehearsedTask.LeasesOf([task]).With(granted).On(One)));
        task.See(new Observation.LeaseGranted("step-1", "t-1", One.Text, Linux, []) { At = Given.Noon });
        Assert.Equal(granted, Assert.Single(RehearsedTask.LeasesOf([task]).With(granted).On(One)));
    }

    private static void LeaseAndEnd(RehearsedTask task, string step, WorkerKey worker, int minute)
    {
        task.Lease(step, worker, Linux, Given.Noon.AddMinutes(minute));
        task.End(step, task.Run.Find(step)!.Ticket!, Given.Noon.AddMinutes(minute));
    }

    private static void Happen(RehearsedTask task, (int Task, int Kind, int Step, int Worker, int Pool) seen, DateTimeOffset at)
    {
        var step = string.Create(CultureInfo.InvariantCulture, $"step-{seen.Step}");
        switch (seen.Kind)
        {
            case 0: task.See(new Observation.Picked("node") { At = at }); break;
            case 1: task.See(new Observation.PlanMade(task.Plan()) { At = at }); break;
            case 2 or 3: task.Start(at); break;
            case 4: task.See(new Observation.CancelAsked("someone") { At = at }); break;
            case 5 when seen.Step == 1: task.See(new Observation.CancelBoundReached { At = at }); break;
            case 6 when seen.Step == 1: task.See(new Observation.FailAsked("someone", "why") { At = at }); break;
            case 7 when seen.Step == 1: task.See(new Observation.LeaseRefused(step, "no") { At = at }); break;
            case 8: task.End(step, "an old ticket", at); break;
            case 9 or 10: task.End(step, task.Run.Find(step)?.Ticket ?? "no ticket", at); break;
            default: task.Lease(step, KeysOf(3)[seen.Worker], new(seen.Pool), at); break;
        }
    }

    private static WorkerKey[] KeysOf(int count) => [WorkerKey.BuiltIn, .. Enumerable.Range(1, count - 1).Select(number => WorkerKey.Of(new WorkerId(number)))];

    private static string Told(WorkerLeases leases) => string.Join('\n',
    [
        .. leases.Active.Select(lease => lease.ToString()),
        .. from worker in KeysOf(3) from task in Enumerable.Range(1, 3) from pool in Enumerable.Range(1, 2) select $"{leases.LoadOf(worker, new(task), new(pool))} {leases.HeldBy(new(task), new(pool))}",
    ]);
}
