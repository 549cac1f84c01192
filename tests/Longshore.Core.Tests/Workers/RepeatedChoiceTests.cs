using CsCheck;
using Longshore.Domain.Workers;
using Xunit;

namespace Longshore.Core.Tests.Workers;

/// <summary>Choice after choice on leases read off the events, as the engine does it: no limit is ever passed.</summary>
public sealed class RepeatedChoiceTests
{
    // Limits of the workers, lease cap, then what happens: (task, 0-2 asks for a worker, 3 ends a step).
    private static readonly Gen<(int[] Limits, int Cap, (int Task, int What)[] Story)> Stories =
        Gen.Select(Gen.Int[0, 3].Array[1, 4], Gen.Int[0, 3], Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3]).Array[10, 120]);

    [Fact]
    public void Limits_of_workers_hold_and_leases_equal_the_steps_that_run() => Stories.Sample(one => Play(one, (tasks, leases, _, _) =>
    {
        for (var at = 0; at < one.Limits.Length; at++)
        {
            if (one.Limits[at] > 0) Assert.InRange(leases.On(WorkerKey.Of(new WorkerId(at + 1))).Length, 0, one.Limits[at]);
        }
        Assert.Equal(tasks.Sum(task => task.Running.Count()), leases.Active.Length);
    }), iter: 300);

    [Fact]
    public void A_task_waits_only_while_every_worker_is_full() => Stories.Sample(one => Play(one, (_, _, request, selection) =>
    {
        if (selection is null) return;
        if (selection is WorkerSelection.Wait wait) Assert.True(wait.Reason == WaitReason.WorkersFull && request!.Workers.All(worker => worker.IsFull));
        else Assert.IsType<WorkerSelection.Chosen>(selection);
    }), iter: 300);

    [Fact]
    public void A_task_keeps_its_worker_until_the_cap_and_then_uses_all_alike() => Stories.Sample(one => Play(one, (_, _, request, selection) =>
    {
        if (selection is not WorkerSelection.Chosen chosen) return;
        var taken = request!.Workers.Single(worker => worker.Worker.Id == chosen.Worker.Id);
        var free = request.Workers.Where(worker => !worker.IsFull).ToList();
        var held = request.Held is { } before && !request.Cap.IsReachedBy(before.Uses) ? free.Find(worker => WorkerKey.Of(worker.Worker.Id) == before.Worker) : null;
        if (held is not null) Assert.Equal(held.Worker.Id, chosen.Worker.Id);
        else if (request.Cap.IsOn) Assert.All(free, other => Assert.True(taken.Load.UsesByTask <= other.Load.UsesByTask));
        else Assert.All(free, other => Assert.True(taken.Load.Active <= other.Load.Active));
    }), iter: 300);

    private static void Play((int[] Limits, int Cap, (int Task, int What)[] Story) one, Action<RehearsedTask[], WorkerLeases, SelectionRequest?, WorkerSelection?> check)
    {
        RehearsedTask[] tasks = [new(1, 12, 12), new(2, 12, 12), new(3, 12, 4), new(4, 12, 1)];
        foreach (var task in tasks) task.Start(Given.Noon);
        for (var at = 0; at < one.Story.Length; at++)
        {
            var (task, now) = (tasks[one.Story[at].Task], Given.Noon.AddSeconds(at));
            SelectionRequest? request = null;
            WorkerSelection? selection = null;
            if (one.Story[at].What < 3 && task.Asking.FirstOrDefault() is { } asking)
            {
                request = Request(one, task, RehearsedTask.LeasesOf(tasks));
                selection = Selection.Choose(request);
                if (selection.Leased is { } worker) task.Lease(asking.Key, worker, Given.Linux.Id, now);
            }
            else if (task.Running.FirstOrDefault() is { } running) task.End(running.Key, running.Ticket!, now);
            check(tasks, RehearsedTask.LeasesOf(tasks), request, selection);
        }
    }

    private static SelectionRequest Request((int[] Limits, int Cap, (int Task, int What)[] Story) one, RehearsedTask task, WorkerLeases leases) =>
        Given.Request([.. one.Limits.Select((limit, at) => Given.Worker(at + 1) with { MaxConcurrentSteps = limit, Load = leases.LoadOf(WorkerKey.Of(new WorkerId(at + 1)), task.Id, Given.Linux.Id) })]) with
        {
            Cap = new(one.Cap),
            Held = leases.HeldBy(task.Id, Given.Linux.Id),
        };
}
