using System.Text.Json;
using Longshore.Core.Tests.Steps;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Xunit;

namespace Longshore.Core.Tests.Tasks;

/// <summary>Which steps run and how the task ends, by the shared cases. Left out are cases about what the rules do not have yet; their marks are listed here.</summary>
public sealed class RunConditionCaseTests
{
    // Retries, guided failure and manual steps do not exist yet. Scopes of actions and skipped steps are looked at while planning, one floor up.
    private static readonly string[] NotHere =
    [
        "attempts", "maxRetries", "guidance", "type", "responsibleTeams", "required",
        "environments", "excludedEnvironments", "channels", "tenantTags", "skippedByUser", "disabled",
    ];

    private static readonly Dictionary<string, JsonElement> All = SharedCases.Of("run-conditions.json")
        .Where(one => one.GetProperty("steps").EnumerateArray().All(step => !NotHere.Any(mark => step.TryGetProperty(mark, out _))))
        .ToDictionary(one => one.Text("name"));

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Steps_run_by_their_conditions(string name)
    {
        var one = All[name];
        var run = new RunConditionRehearsal(one).Play();
        var expect = one.GetProperty("expect");
        Assert.Equal(Enum.Parse<TaskState>(expect.Text("task")), run.Result);
        Assert.Equal(expect.GetProperty("warnings").GetBoolean(), run.Steps.Any(step => step.Outcome?.Result == StepResult.SucceededWithWarning));
        Assert.Equal(expect.Pairs("steps").Select(pair => $"{pair.Key} {pair.Value}"), run.Steps.GroupBy(step => step.Plan.StepName).Select(step => $"{step.Key} {Worst.First(step.Select(StatusOf).Contains)}"));
        if (!expect.TryGetProperty("targets", out var targets)) return;
        Assert.Equal(
            targets.EnumerateObject().SelectMany(step => step.Value.EnumerateObject().Select(target => $"{step.Name} {target.Name} {target.Value}")),
            run.Steps.Where(step => step.Plan.Target is not null).Select(step => $"{step.Plan.StepName} {step.Plan.Target!.Name} {(step.Opened is null ? "NotStarted" : StatusOf(step))}"));
    }

    [Fact]
    public void Most_cases_without_a_missing_feature_are_here() => Assert.True(All.Count >= 30, $"Only {All.Count} cases are left.");

    // What a step is said to be when its targets differ.
    private static readonly string[] Worst = ["Failed", "Canceled", "SucceededWithWarning", "Succeeded", "Skipped"];

    private static string StatusOf(StepRun step) => step.Outcome?.Result switch
    {
        // A step that a cancel kept from beginning has no result of its own.
        null => "Canceled",
        StepResult.TimedOut or StepResult.Interrupted => "Failed",
        var result => result.ToString()!,
    };
}
