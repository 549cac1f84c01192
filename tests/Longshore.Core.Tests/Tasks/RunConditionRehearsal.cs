using System.Text.Json;
using Longshore.Core.Tests.Steps;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Tasks.Runs;
using Longshore.Templates;

namespace Longshore.Core.Tests.Tasks;

/// <summary>Plays a case: the rules decide, and what they ask for happens as the case says.</summary>
internal sealed class RunConditionRehearsal(JsonElement one)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, JsonElement> steps = one.GetProperty("steps").EnumerateArray().ToDictionary(step => step.Text("name"));
    private readonly Queue<Observation> news = new();
    private TaskRun run = TaskRun.New;

    public TaskRun Play()
    {
        news.Enqueue(new Observation.Picked("node") { At = Noon });
        while (news.TryDequeue(out var seen))
        {
            var decision = RunRules.Decide(run, seen);
            run = decision.Events.Aggregate(run, (folded, happened) => folded.Apply(happened));
            foreach (var effect in decision.Effects) Happen(effect);
        }
        return run;
    }

    private void Happen(Effect effect)
    {
        switch (effect)
        {
            case Effect.PlanRun: news.Enqueue(new Observation.PlanMade(Plan()) { At = Noon }); break;
            case Effect.JudgeCondition judge: news.Enqueue(Judge(judge.Step)); break;
            case Effect.LeaseWorker lease: news.Enqueue(new Observation.LeaseGranted(lease.Step, $"ticket of {lease.Step}", "worker", new WorkerPoolId(1), []) { At = Noon }); break;
            case Effect.RunScript script: news.Enqueue(Ran(script.Step, script.Ticket)); break;
            case Effect.CancelScript script: news.Enqueue(Ended(script.Step, script.Ticket, StepResult.Canceled)); break;
        }
    }

    private Observation Ran(string step, string ticket) => OutcomeOf(run.Find(step)!.Plan) switch
    {
        "succeed" => Ended(step, ticket, StepResult.Succeeded),
        "warn" => Ended(step, ticket, StepResult.SucceededWithWarning),
        "fail" => Ended(step, ticket, StepResult.Failed),
        "timeout" => Ended(step, ticket, StepResult.TimedOut),
        "cancel" => new Observation.CancelAsked("someone") { At = Noon },
        var outcome => throw new InvalidOperationException($"no such outcome: {outcome}"),
    };

    private string OutcomeOf(PlannedStep plan) =>
        plan.Target is { } target && steps[plan.StepName].TryGetProperty("targetOutcomes", out var outcomes) ? outcomes.Text(target.Name) : steps[plan.StepName].Text("outcome");

    private static Observation.ScriptEnded Ended(string step, string ticket, StepResult result) => new(step, ticket, new StepOutcome(result, $"{result}", null, [], [])) { At = Noon };

    private Observation.ConditionJudged Judge(string step)
    {
        var variables = new VariableDictionary();
        foreach (var (name, value) in one.GetProperty("context").Pairs("variables")) variables.Set(name, value);
        if (run.Steps.FirstOrDefault(other => other.Outcome is { IsFailure: true }) is { } failed) variables.Set("Octopus.Deployment.Error", failed.Outcome!.Message);
        var plan = run.Find(step)!.Plan;
        var expression = plan.Target is { } target && steps[plan.StepName].TryGetProperty("expressionByTarget", out var byTarget) ? byTarget.Text(target.Name) : plan.ConditionExpression!;
        return new(step, variables.EvaluateTruthy(expression), variables.Evaluate(expression, out _) ?? "") { At = Noon };
    }

    private RunPlan Plan()
    {
        var group = 0;
        return new([.. steps.Values.SelectMany((step, at) =>
        {
            var first = Planned(step, at, at == 0 || step.Text("startTrigger") == "StartAfterPrevious" ? ++group : group);
            if (!step.TryGetProperty("targets", out var targets)) return [first];
            if (targets.GetArrayLength() == 0) return [first with { NotRunBecause = "No target has its tags." }];
            var window = step.TryGetProperty("window", out var said) ? said.GetInt32() : 10;
            return targets.EnumerateArray().Select((target, number) => first with
            {
                Key = $"{first.Key} {target.GetString()}", Window = window, Target = new PlannedTarget(new(number + 1), target.GetString()!, ["web"], null), Place = StepPlace.Target,
            });
        })]);
    }

    private static PlannedStep Planned(JsonElement step, int at, int group) => new()
    {
        Key = step.Text("name"),
        Number = at + 1,
        StepName = step.Text("name"),
        ActionName = step.Text("name"),
        ActionId = step.Text("name"),
        ActionType = "Octopus.Script",
        Group = group,
        Condition = Enum.Parse<RunCondition>(step.Text("condition")),
        ConditionExpression = step.Text("expression"),
        Pool = new WorkerPoolId(1),
    };
}
