using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Xunit;

namespace Longshore.Core.Tests.Tasks;

/// <summary>All (state × observation) pairs of a run with one step, and what follows: events, then effects.</summary>
public sealed class RunTableTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    // Rows are states, columns observations; "-" is nothing, "?" is "recorded as unexpected".
    private const string Table = """
        state      | Picked               | QueueExpired            | PlanMade                          | PlanRefused             | JudgedTrue                | JudgedFalse                        | LeaseGranted           | LeaseDelayed   | WorkerMissed                          | LeaseRefused                       | ScriptEnded                                       | CancelAsked                                | CancelBoundReached | FailAsked
        Queued     | TaskStarted>PlanRun  | TaskFinished>AnnounceEnd| ?                                 | ?                       | ?                         | ?                                  | ?                      | ?              | ?                                     | ?                                  | ?                                                 | CancelRequested,TaskFinished>AnnounceEnd   | - | FailRequested,TaskFinished>AnnounceEnd
        Planning   | -                    | -                       | TaskPlanned,StepOpened>LeaseWorker| TaskFinished>AnnounceEnd| ?                         | ?                                  | ?                      | ?              | ?                                     | ?                                  | ?                                                 | CancelRequested,TaskFinished>AnnounceEnd   | - | FailRequested,TaskFinished>AnnounceEnd
        Judging    | -                    | -                       | -                                 | -                       | ConditionMet>LeaseWorker  | StepFinished,TaskFinished>AnnounceEnd | ?                   | ?              | ?                                     | ?                                  | ?                                                 | CancelRequested,TaskFinished>AnnounceEnd   | - | FailRequested,TaskFinished>AnnounceEnd
        Leasing    | -                    | -                       | -                                 | -                       | -                         | -                                  | WorkerLeased>RunScript | WorkerAwaited> | -                                     | StepFinished,TaskFinished>AnnounceEnd | ?                                              | CancelRequested,TaskFinished>AnnounceEnd   | - | FailRequested,TaskFinished>AnnounceEnd
        Running    | -                    | -                       | -                                 | -                       | -                         | -                                  | -                      | -              | WorkerDropped>LeaseWorker             | -                                  | StepFinished,TaskFinished>AnnounceEnd,CompleteTicket | CancelRequested>CancelScript            | - | FailRequested>CancelScript
        Cancelling | -                    | -                       | -                                 | -                       | -                         | -                                  | -                      | -              | StepFinished,TaskFinished>AnnounceEnd | -                                  | StepFinished,TaskFinished>AnnounceEnd,CompleteTicket | -                                       | CancelNotConfirmed,StepFinished,TaskFinished>AnnounceEnd | -
        Finished   | -                    | -                       | -                                 | -                       | -                         | -                                  | -                      | -              | -                                     | -                                  | -                                                 | -                                          | - | -
        """;

    public static TheoryData<string, string, string> Pairs()
    {
        var rows = Table.Split('\n').Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray()).ToArray();
        var data = new TheoryData<string, string, string>();
        foreach (var row in rows.Skip(1))
        {
            for (var column = 1; column < row.Length; column++) data.Add(row[0], rows[0][column], row[column]);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_state_answers_every_observation(string state, string seen, string expected)
    {
        var decision = RunRules.Decide(RunIn(state), Seen(seen));
        Assert.Equal(expected, Describe(decision));
    }

    [Fact]
    public void The_table_has_a_column_for_every_kind_of_observation()
    {
        var kinds = typeof(Observation).GetNestedTypes().Select(type => type.Name).Order();
        var columns = Pairs().Select(row => Seen(row.Data.Item2).GetType().Name).Distinct().Order();
        Assert.Equal(kinds, columns);
    }

    [Fact]
    public void Every_event_can_be_applied_to_every_state()
    {
        foreach (var state in new[] { "Queued", "Planning", "Judging", "Leasing", "Running", "Cancelling", "Finished" })
        {
            foreach (var happened in SampleEvents()) Assert.Equal(RunIn(state).Sequence + 1, RunIn(state).Apply(happened).Sequence);
        }
    }

    [Fact]
    public void A_run_that_somebody_failed_ends_as_failed_with_the_reason_once_nothing_lives()
    {
        var stopping = RunRules.Decide(RunIn("Running"), Seen("FailAsked")).Events.Aggregate(RunIn("Running"), (run, happened) => run.Apply(happened));
        var end = Assert.Single(RunRules.Decide(stopping, Seen("ScriptEnded")).Events.OfType<TaskEvent.TaskFinished>());
        Assert.Equal((TaskState.Failed, "someone set the state to failed: why"), (end.State, end.Error));
    }

    [Fact]
    public void Recovery_begins_again_exactly_what_has_no_result()
    {
        Assert.Equal("PlanRun", Names(RunRules.Resume(RunIn("Planning"))));
        Assert.Equal("JudgeCondition", Names(RunRules.Resume(RunIn("Judging"))));
        Assert.Equal("LeaseWorker", Names(RunRules.Resume(RunIn("Leasing"))));
        Assert.Equal("RunScript", Names(RunRules.Resume(RunIn("Running"))));
        Assert.Equal("RunScript,CancelScript", Names(RunRules.Resume(RunIn("Cancelling"))));
        Assert.Equal("", Names(RunRules.Resume(RunIn("Finished"))));
        Assert.Equal("", Names(RunRules.Resume(RunIn("Queued"))));
    }

    [Fact]
    public void A_wait_is_told_once_and_again_when_its_reason_changes_and_lasts_since_its_first()
    {
        var run = RunIn("Leasing");
        var first = Assert.IsType<TaskEvent.WorkerAwaited>(Assert.Single(RunRules.Decide(run, Seen("LeaseDelayed")).Events));
        run = run.Apply(first);
        Assert.Empty(RunRules.Decide(run, Seen("LeaseDelayed")).Events);
        var other = new Observation.LeaseDelayed("step-1", "none is healthy", []) { At = Noon.AddMinutes(1) };
        run = run.Apply(Assert.Single(RunRules.Decide(run, other).Events));
        Assert.Equal(("none is healthy", Noon), (run.Steps[0].WaitsFor, run.Steps[0].WaitsSince));
    }

    [Fact]
    public void A_wait_for_one_worker_has_a_clock_of_its_own_and_ends_with_the_lease()
    {
        var run = RunIn("Leasing").Apply(Assert.Single(RunRules.Decide(RunIn("Leasing"), Seen("LeaseDelayed")).Events));
        var busy = new Observation.LeaseDelayed("step-1", "all are busy", [], "Workers-1") { At = Noon.AddMinutes(5) };
        run = run.Apply(Assert.Single(RunRules.Decide(run, busy).Events));
        Assert.Equal(("Workers-1", Noon.AddMinutes(5)), (run.Steps[0].WaitsAt, run.Steps[0].WaitsSince));
        Assert.Empty(RunRules.Decide(run, busy).Events);
        run = run.Apply(RunRules.Decide(run, Seen("LeaseGranted")).Events[0]);
        Assert.Equal((null, null), (run.Steps[0].WaitsAt, run.Steps[0].WaitsFor));
    }

    private static TaskRun RunIn(string state)
    {
        var judged = state == "Judging";
        TaskEvent[] story =
        [
            new TaskEvent.TaskStarted("node") { At = Noon },
            new TaskEvent.TaskPlanned(Plan(judged)) { At = Noon },
            new TaskEvent.StepOpened("step-1", judged) { At = Noon },
            new TaskEvent.WorkerLeased("step-1", "t-1", "built-in worker", new WorkerPoolId(1), []) { At = Noon },
            new TaskEvent.CancelRequested("someone") { At = Noon },
            new TaskEvent.TaskFinished(TaskState.Canceled, null, false) { At = Noon },
        ];
        var length = state switch { "Queued" => 0, "Planning" => 1, "Judging" or "Leasing" => 3, "Running" => 4, "Cancelling" => 5, _ => 6 };
        return TaskRun.Fold(story.Take(length));
    }

    private static Observation Seen(string name) => name switch
    {
        "Picked" => new Observation.Picked("node") { At = Noon },
        "QueueExpired" => new Observation.QueueExpired { At = Noon },
        "PlanMade" => new Observation.PlanMade(Plan(judged: false)) { At = Noon },
        "PlanRefused" => new Observation.PlanRefused("no") { At = Noon },
        "JudgedTrue" => new Observation.ConditionJudged("step-1", true, "True") { At = Noon },
        "JudgedFalse" => new Observation.ConditionJudged("step-1", false, "False") { At = Noon },
        "LeaseGranted" => new Observation.LeaseGranted("step-1", "t-1", "built-in worker", new WorkerPoolId(1), []) { At = Noon },
        "LeaseDelayed" => new Observation.LeaseDelayed("step-1", "all are busy", []) { At = Noon },
        "WorkerMissed" => new Observation.WorkerMissed("step-1", "t-1", "no answer") { At = Noon },
        "LeaseRefused" => new Observation.LeaseRefused("step-1", "no") { At = Noon },
        "ScriptEnded" => new Observation.ScriptEnded("step-1", "t-1", new StepOutcome(StepResult.Succeeded, null, 0, [], [])) { At = Noon },
        "CancelAsked" => new Observation.CancelAsked("someone") { At = Noon },
        "FailAsked" => new Observation.FailAsked("someone", "why") { At = Noon },
        "CancelBoundReached" => new Observation.CancelBoundReached { At = Noon },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such column"),
    };

    private static IEnumerable<TaskEvent> SampleEvents() =>
    [
        new TaskEvent.TaskStarted("node") { At = Noon },
        new TaskEvent.TaskPlanned(Plan(judged: false)) { At = Noon },
        new TaskEvent.StepOpened("step-1", false) { At = Noon },
        new TaskEvent.ConditionMet("step-1", "True") { At = Noon },
        new TaskEvent.WorkerAwaited("step-1", "all are busy", []) { At = Noon },
        new TaskEvent.WorkerLeased("step-1", "t-1", "w", new WorkerPoolId(1), []) { At = Noon },
        new TaskEvent.WorkerDropped("step-1", "t-1", "no answer") { At = Noon },
        new TaskEvent.StepFinished("step-1", StepOutcome.Failed("no")) { At = Noon },
        new TaskEvent.CancelRequested("someone") { At = Noon },
        new TaskEvent.FailRequested("someone", "why") { At = Noon },
        new TaskEvent.CancelNotConfirmed("step-1") { At = Noon },
        new TaskEvent.TaskFinished(TaskState.Failed, "no", true) { At = Noon },
        new TaskEvent.UnexpectedSeen("x") { At = Noon },
    ];

    private static RunPlan Plan(bool judged) => new([new PlannedStep
    {
        Key = "step-1",
        Number = 1,
        StepName = "Run",
        ActionName = "Run",
        ActionId = "a",
        ActionType = "Octopus.Script",
        Group = 1,
        Condition = judged ? RunCondition.Variable : RunCondition.Success,
        Pool = new WorkerPoolId(1),
    }]);

    private static string Describe(Decision decision)
    {
        if (decision.Events is [TaskEvent.UnexpectedSeen]) return "?";
        if (decision.Events.IsEmpty && decision.Effects.IsEmpty) return "-";
        return $"{string.Join(",", decision.Events.Select(one => one.GetType().Name))}>{Names(decision.Effects)}";
    }

    private static string Names(IEnumerable<Effect> effects) => string.Join(",", effects.Select(one => one.GetType().Name));
}
