using System.Collections.Immutable;
using Longshore.Domain.Pools;
using Longshore.Domain.Workers;
using Xunit;

namespace Longshore.Core.Tests.Workers;

/// <summary>What the shared cases do not say: our own additions, and what people read.</summary>
public sealed class SelectionTests
{
    [Fact]
    public void Every_member_has_a_verdict_and_exactly_the_chosen_one_is_taken()
    {
        var chosen = Selection.Choose(Given.Request(
            Given.Worker(1).With(active: 4), Given.Worker(2).With(active: 1), Given.Worker(3, health: HealthStatus.Unavailable),
            Given.Worker(4, disabled: true), Given.Worker(5) with { ExclusiveHolder = new(7) }, Given.Worker(6, pool: Given.Default)));
        Assert.Equal(
        [
            new("build-01", false, "It has 4 active leases, and build-02 has 1."),
            new("build-02", true, "Of all that can take the step, it has the fewest active leases (1)."),
            new("build-03", false, "It is not healthy (Unavailable, last checked 2026-11-24 12:00:00Z)."),
            new("build-04", false, "It is disabled (Healthy, last checked 2026-11-24 12:00:00Z)."),
            new("build-05", false, "It is held alone by ServerTasks-7, such as for an upgrade of its agent."),
        ], chosen.Candidates);
        Assert.Equal("Step “Run” gets worker build-02 of pool Linux. Of all that can take the step, it has the fewest active leases (1).", chosen.Message);
    }

    [Fact]
    public void Full_workers_are_waited_for_and_the_wait_fails_nothing_by_itself()
    {
        var full = Given.Worker(1).With(active: 2) with { MaxConcurrentSteps = 2 };
        var wait = Assert.IsType<WorkerSelection.Wait>(Selection.Choose(Given.Request(full, Given.Worker(2, health: HealthStatus.Unhealthy))));
        Assert.Equal(WaitReason.WorkersFull, wait.Reason);
        Assert.True(wait.WakesOn.HasFlag(WakeUps.WorkerFree));
        Assert.Contains("build-01: It runs 2 steps, and it may run 2 at once.", wait.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_whose_worker_is_full_goes_to_a_free_one_and_is_told_why()
    {
        var full = Given.Worker(1).With(active: 2, uses: 1) with { MaxConcurrentSteps = 2 };
        var chosen = Selection.Choose(Given.Request(full, Given.Worker(2)) with { Held = new(WorkerKey.Of(new WorkerId(1)), 1) });
        Assert.Equal(WorkerKey.Of(new WorkerId(2)), chosen.Leased);
        Assert.EndsWith("The task used build-01 before, which cannot take this step: It runs 2 steps, and it may run 2 at once.", chosen.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_running_task_keeps_the_built_in_worker_when_the_default_pool_gets_its_first_member()
    {
        var request = Given.Request(Given.Default, Given.Worker(1, pool: Given.Default));
        Assert.IsType<WorkerSelection.Chosen>(Selection.Choose(request));
        var held = request with { Held = new(WorkerKey.BuiltIn, 1) };
        var kept = Assert.IsType<WorkerSelection.BuiltIn>(Selection.Choose(held));
        Assert.Equal(["build-01 False", "built-in worker True"], kept.Candidates.Select(one => $"{one.Worker} {one.Chosen}"));
        Assert.IsType<WorkerSelection.Chosen>(Selection.Choose(held with { BuiltIn = new(IsEnabled: false) }));
        Assert.IsType<WorkerSelection.Chosen>(Selection.Choose(held with { Pool = Given.Linux, Workers = [Given.Worker(1)] }));
    }

    [Fact]
    public void A_worker_that_could_not_be_reached_is_not_tried_again_before_a_later_check_finds_it_healthy()
    {
        var missed = Given.Worker(1).CheckedAt!.Value.AddSeconds(1);
        var request = Given.Request(Given.Worker(1), Given.Worker(2)) with { NotReached = MissedAt(missed, 1) };
        Assert.Equal(WorkerKey.Of(new WorkerId(2)), Selection.Choose(request).Leased);
        var refused = Assert.IsType<WorkerSelection.Refused>(Selection.Choose(request with { NotReached = MissedAt(missed, 1, 2) }));
        Assert.Equal(PlacementCode.NoHealthyWorkers, refused.Refusal.Code);
        Assert.Contains("build-01: It was chosen for this step before and could not be reached", refused.Message, StringComparison.Ordinal);

        var back = Given.Worker(1) with { CheckedAt = missed.AddSeconds(1) };
        Assert.Equal(WorkerKey.Of(new WorkerId(1)), Selection.Choose(request with { Workers = [back, Given.Worker(2)] }).Leased);
        Assert.Equal(WorkerKey.Of(new WorkerId(2)), Selection.Choose(request with { Workers = [back with { Worker = back.Worker with { Health = HealthStatus.Unavailable } }, Given.Worker(2)] }).Leased);

        static ImmutableDictionary<WorkerId, DateTimeOffset> MissedAt(DateTimeOffset at, params int[] workers) =>
            ImmutableDictionary.CreateRange(workers.Select(number => KeyValuePair.Create(new WorkerId(number), at)));
    }

    [Fact]
    public void A_pool_without_healthy_workers_names_every_member_with_its_standing()
    {
        var sick = Given.Worker(1, health: HealthStatus.Unavailable);
        var refused = Assert.IsType<WorkerSelection.Refused>(Selection.Choose(Given.Request(
            sick with { Worker = sick.Worker with { StatusSummary = "No answer from build-01:10933\nstack" } }, Given.Worker(2, disabled: true), Given.Worker(3, health: HealthStatus.Unhealthy) with { CheckedAt = null })));
        Assert.Equal(
            "Pool Linux has no healthy worker for step “Run”. "
            + "build-01: It is not healthy (Unavailable, last checked 2026-11-24 12:00:00Z: No answer from build-01:10933). "
            + "build-02: It is disabled (Healthy, last checked 2026-11-24 12:00:00Z). "
            + "build-03: It is not healthy (Unhealthy, time of the last check not known). "
            + "Mend a worker and check its health, or choose another pool for the step.", refused.Message);
    }

    [Fact]
    public void An_empty_pool_names_itself_the_step_and_the_mend() => Assert.Equal(
        "Pool Linux has no workers, so step “Run” cannot run. Add a worker to the pool, or choose another pool for the step: only the default pool is served by the built-in worker.",
        Selection.Choose(Given.Request()).Message);

    [Fact]
    public void A_default_pool_of_sick_workers_says_why_the_built_in_worker_stays_away() => Assert.EndsWith(
        "The built-in worker serves the default pool only while the pool has no workers at all.",
        Selection.Choose(Given.Request(Given.Default, Given.Worker(1, health: HealthStatus.Unhealthy, pool: Given.Default))).Message, StringComparison.Ordinal);

    [Fact]
    public void Workers_that_were_never_checked_are_checked_before_a_step_is_refused()
    {
        var wait = Assert.IsType<WorkerSelection.Wait>(Selection.Choose(Given.Request(Given.Worker(1, health: HealthStatus.Unknown), Given.Worker(2, health: HealthStatus.Unavailable))));
        Assert.Equal((WaitReason.HealthCheck, new WorkerId(1)), (wait.Reason, Assert.Single(wait.ToCheck)));
        Assert.Contains("build-01: Its health was never checked", wait.GiveUp(TimeSpan.FromMinutes(1)).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kubernetes_worker_runs_images_and_builds_none()
    {
        var worker = Given.Worker(1) with { ContainerEngine = ContainerEngine.Absent };
        worker = worker with { Worker = worker.Worker with { Endpoint = worker.Worker.Endpoint with { CommunicationStyle = "KubernetesTentacle" } } };
        Assert.IsType<WorkerSelection.Chosen>(Selection.Choose(Given.Request(worker) with { Container = ContainerDemand.Image }));
        var refused = Assert.IsType<WorkerSelection.Refused>(Selection.Choose(Given.Request(worker) with { Container = ContainerDemand.InlineBuild }));
        Assert.Equal(PlacementCode.NoWorkerWithContainerEngine, refused.Refusal.Code);
    }

    [Fact]
    public void A_worker_of_another_space_is_no_member()
    {
        var stranger = Given.Worker(1);
        stranger = stranger with { Worker = stranger.Worker with { Space = new(2) } };
        Assert.Equal(PlacementCode.PoolEmpty, Assert.IsType<WorkerSelection.Refused>(Selection.Choose(Given.Request(stranger))).Refusal.Code);
    }

    [Fact]
    public void The_log_says_that_the_lease_cap_is_on()
    {
        var message = Selection.Choose(Given.Request(Given.Worker(1).With(uses: 1), Given.Worker(2)) with { Cap = new(1), Held = new(WorkerKey.Of(new WorkerId(1)), 1) }).Message;
        Assert.Contains("gets worker build-02", message, StringComparison.Ordinal);
        Assert.Contains("Octopus.Deployment.WorkerLeaseCap is on: after 1 step on one worker the task looks for the next.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", 2), InlineData(" 3 ", 3), InlineData("0", 0), InlineData("-1", 0), InlineData("2.5", 0), InlineData("many", 0), InlineData("", 0), InlineData(null, 0)]
    public void A_lease_cap_that_is_no_positive_number_is_off(string? text, int steps) => Assert.Equal(steps, LeaseCap.Parse(text).Steps);

    [Fact]
    public void A_dynamic_pool_keeps_its_worker_for_the_task()
    {
        var request = Given.Request(Given.Linux with { Type = WorkerPoolType.DynamicWorkerPool, WorkerType = "Ubuntu" }) with { Provider = new DynamicProvider.Ready(), Held = new(new("Dynamic-1"), 2) };
        Assert.Equal(new WorkerKey("Dynamic-1"), Assert.IsType<WorkerSelection.Dynamic>(Selection.Choose(request)).Keep);
        Assert.Null(Assert.IsType<WorkerSelection.Dynamic>(Selection.Choose(request with { Cap = new(2) })).Keep);
    }

    [Fact]
    public void Time_mends_what_is_wrong_with_members_and_nothing_else()
    {
        PlacementCode[] byTime = [PlacementCode.BuiltInDisabled, PlacementCode.PoolEmpty, PlacementCode.NoEnabledWorkers, PlacementCode.NoHealthyWorkers, PlacementCode.NoWorkerWithContainerEngine];
        Assert.Equal(byTime, Enum.GetValues<PlacementCode>().Where(code => new PlacementRefusal(code, "", "", "").TimeMends));
    }
}
