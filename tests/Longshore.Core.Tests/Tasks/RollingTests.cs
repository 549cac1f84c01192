using Longshore.Domain.Tasks.Runs;
using Xunit;

namespace Longshore.Core.Tests.Tasks;

/// <summary>The turns of a step's targets (workers.md §8.8).</summary>
public sealed class RollingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private TaskRun run = TaskRun.New;

    [Fact]
    public void As_many_targets_as_the_window_begin_and_the_next_begins_when_all_actions_of_one_have_ended()
    {
        Begin(TargetPlans.Step(1, 1, targets: 4, actions: 2, window: 2));
        Assert.Equal(["a1 web-01", "a1 web-02"], Open());
        End("a1 web-01", StepResult.Succeeded);
        Assert.Equal(["a2 web-01", "a1 web-02"], Open());
        End("a2 web-01", StepResult.Succeeded);
        Assert.Equal(["a1 web-02", "a1 web-03"], Open());
    }

    [Fact]
    public void After_a_failure_the_rest_of_its_turn_is_skipped_no_turn_begins_and_those_under_way_go_on()
    {
        Begin(TargetPlans.Step(1, 1, targets: 3, actions: 3, window: 2));
        End("a1 web-01", StepResult.Failed);
        Assert.Equal(["a1 web-02"], Open());
        Assert.Equal(["a2 web-01", "a3 web-01", "a1 web-03", "a2 web-03", "a3 web-03"], run.Steps.Where(step => step.Outcome?.Result == StepResult.Skipped).Select(NameOf));
        Assert.Equal("“a1” of the same step failed.", run.Steps[2].Outcome!.Message);
        Assert.Equal("“a1” failed on web-01, so the step begins on no further target.", run.Steps[6].Outcome!.Message);
        foreach (var action in (string[])["a1", "a2", "a3"]) End($"{action} web-02", StepResult.Succeeded);
        Assert.Equal((RunState.Finished, "Step 1 “s1” on web-01: no"), (run.State, run.Error));
    }

    [Fact]
    public void Steps_side_by_side_have_each_a_window_of_their_own()
    {
        Begin([.. TargetPlans.Step(1, 1, targets: 3, actions: 1, window: 1), .. TargetPlans.Step(2, 1, targets: 3, actions: 1, window: 2)]);
        Assert.Equal(["s1 web-01", "s2 web-01", "s2 web-02"], run.Steps.Where(step => step.State == StepState.Leasing).Select(step => $"{step.Plan.StepName} {step.Plan.Target!.Name}"));
    }

    private void Begin(IEnumerable<PlannedStep> steps)
    {
        See(new Observation.Picked("node") { At = Noon });
        See(new Observation.PlanMade(new RunPlan([.. steps])) { At = Noon });
    }

    private IEnumerable<string> Open() => run.Steps.Where(step => step.State is StepState.Leasing or StepState.Running).Select(NameOf);

    private void End(string name, StepResult result)
    {
        var step = run.Steps.First(step => NameOf(step) == name);
        See(new Observation.LeaseGranted(step.Key, $"t {name}", step.Plan.Target!.Name, null, [], step.Plan.Target.Id.ToString()) { At = Noon });
        See(new Observation.ScriptEnded(step.Key, $"t {name}", new StepOutcome(result, "no", null, [], [])) { At = Noon });
    }

    private void See(Observation seen) => run = RunRules.Decide(run, seen).Events.Aggregate(run, (folded, happened) => folded.Apply(happened));

    private static string NameOf(StepRun step) => $"{step.Plan.ActionName} {step.Plan.Target!.Name}";
}
