using CsCheck;
using Longshore.Core.Tests.Tasks;
using Longshore.Core.Tests.Workers;
using Longshore.Domain.Machines;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Workers;
using Xunit;

namespace Longshore.Core.Tests.Machines;

/// <summary>Mutexes are read off the runs, so whatever is seen in whatever order, none is left behind and none is had twice.</summary>
public sealed class MachineUsesTests
{
    private static readonly string[] Machines = ["Machines-1", "Machines-2", "Machines-3"];

    [Fact]
    public void Whatever_happens_nobody_is_beside_one_that_is_alone_everybody_gets_in_and_nothing_is_left() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 11], Gen.Int[0, 8]).Array[1, 120].Sample(story =>
        {
            RehearsedTask[] tasks = [.. Enumerable.Range(1, 4).Select(number => new RehearsedTask(number, 1, 1) { Steps = [.. TargetPlans.Step(1, 1, 3, 2, 1 + (number % 3), (IsolationLevel)(number % 3))] })];
            for (var at = 0; at < story.Length; at++) Happen(tasks, story[at], Given.Noon.AddMinutes(at));
            // Everything goes on to its end, however it stands.
            for (var round = 0; tasks.Any(task => task.Run.State != RunState.Finished); round++)
            {
                Assert.True(round < 100, "Somebody waits for ever.");
                foreach (var task in tasks) GoOn(tasks, task, Given.Noon.AddHours(round + 3));
            }
            Assert.All(Machines, machine => Assert.Empty(UsesOf(tasks).On(machine)));
        }, iter: 500);

    [Fact]
    public void One_that_is_cancelled_while_it_waits_is_in_nobodys_way()
    {
        var (first, alone, sharing) = (Task(1, IsolationLevel.Shared), Task(2, IsolationLevel.Exclusive), Task(3, IsolationLevel.Shared));
        RehearsedTask[] all = [first, alone, sharing];
        for (var at = 0; at < all.Length; at++) all[at].Start(Given.Noon.AddMinutes(at));
        Enter(all, first, first.Asking.Single(), Given.Noon);
        Assert.Equal([new ServerTaskId(2)], WaitOf(all, sharing)!.For);
        alone.See(new Observation.CancelAsked("someone") { At = Given.Noon });
        Assert.Null(WaitOf(all, sharing));
    }

    [Fact]
    public void A_step_waits_in_the_queue_of_the_worker_that_was_chosen_for_it_and_leaves_it_with_its_choice()
    {
        var (first, alone, sharing) = (Task(1, IsolationLevel.Shared, onTarget: false), Task(2, IsolationLevel.Exclusive, onTarget: false), Task(3, IsolationLevel.Shared, onTarget: false));
        RehearsedTask[] all = [first, alone, sharing];
        foreach (var task in all) task.Start(Given.Noon);
        first.See(new Observation.LeaseGranted("step-1", "t-1", "build-01", Given.Linux.Id, [], "Workers-1") { At = Given.Noon });
        Assert.Null(UsesOf(all).WaitFor(sharing.Id, sharing.Asking.Single(), "Workers-1", "build-01"));
        alone.See(new Observation.LeaseDelayed("step-1", "busy", [], "Workers-1") { At = Given.Noon });
        Assert.Equal([alone.Id], UsesOf(all).WaitFor(sharing.Id, sharing.Asking.Single(), "Workers-1", "build-01")!.For);
        alone.See(new Observation.LeaseDelayed("step-1", "busy", [], "Workers-2") { At = Given.Noon });
        Assert.Null(UsesOf(all).WaitFor(sharing.Id, sharing.Asking.Single(), "Workers-1", "build-01"));
    }

    [Fact]
    public void One_that_was_let_in_counts_before_its_event_is_stored_and_once_afterwards()
    {
        var (first, second) = (Task(1, IsolationLevel.Exclusive), Task(2, IsolationLevel.Exclusive));
        foreach (var task in (RehearsedTask[])[first, second]) task.Start(Given.Noon);
        var asking = first.Asking.Single();
        Assert.Equal([first.Id], UsesOf([first, second]).With(first.Id, asking, "t-1", "Machines-1").WaitFor(second.Id, second.Asking.Single(), "Machines-1", "web-01")!.For);
        first.See(new Observation.LeaseGranted(asking.Key, "t-1", "web-01", null, [], "Machines-1") { At = Given.Noon });
        Assert.Single(UsesOf([first, second]).With(first.Id, asking, "t-1", "Machines-1").On("Machines-1"));
        var lease = Assert.Single(RehearsedTask.LeasesOf([first, second]).On(new WorkerKey("Machines-1")));
        Assert.Equal((first.Id, asking.Key, null), (lease.Task, lease.Step, lease.Pool));
    }

    private static RehearsedTask Task(int number, IsolationLevel level, bool onTarget = true) => new(number, 1, 1)
    {
        Steps = onTarget ? [.. TargetPlans.Step(1, 1, 1, 1, 1, level)] : [TargetPlans.OnWorker(1, 1) with { Isolation = level }],
    };

    private static MutexWait? WaitOf(RehearsedTask[] all, RehearsedTask task) => UsesOf(all).WaitFor(task.Id, task.Asking.Single(), "Machines-1", "web-01");

    private static MachineUses UsesOf(RehearsedTask[] tasks) => MachineUses.Of(tasks.Select(task => KeyValuePair.Create(task.Id, task.Run)));

    private static void Happen(RehearsedTask[] tasks, (int Task, int Kind, int Step) seen, DateTimeOffset at)
    {
        var task = tasks[seen.Task];
        switch (seen.Kind)
        {
            case 0 or 1: task.Start(at); break;
            case 2 when seen.Step == 1: task.See(new Observation.CancelAsked("someone") { At = at }); break;
            case 3 when seen.Step == 1: task.See(new Observation.CancelBoundReached { At = at }); break;
            case 4 when task.Running.FirstOrDefault() is { } missed: task.See(new Observation.WorkerMissed(missed.Key, missed.Ticket!, "no answer") { At = at }); break;
            case 5 or 6 when task.Running.FirstOrDefault() is { } ended: task.End(ended.Key, ended.Ticket!, at); break;
            default: foreach (var asking in task.Asking.ToList()) Enter(tasks, task, asking, at); break;
        }
    }

    private static void GoOn(RehearsedTask[] tasks, RehearsedTask task, DateTimeOffset at)
    {
        if (task.Run.State == RunState.Queued) task.Start(at);
        foreach (var asking in task.Asking.ToList()) Enter(tasks, task, asking, at);
        if (task.Running.FirstOrDefault() is { } running) task.End(running.Key, running.Ticket!, at);
    }

    /// <summary>As the engine does it: only when nobody is in the way.</summary>
    private static void Enter(RehearsedTask[] tasks, RehearsedTask task, StepRun asking, DateTimeOffset at)
    {
        var target = asking.Plan.Target!;
        if (UsesOf(tasks).WaitFor(task.Id, asking, target.Id.ToString(), target.Name) is { } wait)
        {
            Assert.All(wait.For, other => Assert.Contains(tasks, one => one.Id == other && one.Run.State is RunState.Executing or RunState.Cancelling));
            task.See(new Observation.LeaseDelayed(asking.Key, wait.Reason, []) { At = at });
            return;
        }
        task.See(new Observation.LeaseGranted(asking.Key, $"t-{task.Id}-{asking.Key}-{task.Events.Count}", target.Name, null, [], target.Id.ToString()) { At = at });
        foreach (var machine in Machines)
        {
            var inside = UsesOf(tasks).On(machine).Where(one => one.Level != IsolationLevel.None).ToList();
            Assert.True(inside.Count <= 1 || inside.TrueForAll(one => one.Level == IsolationLevel.Shared), $"{machine}: {string.Join(", ", inside)}");
        }
    }
}
