using System.Collections.Immutable;
using Longshore.Domain.Projects;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Variables;
using Longshore.Engine.Tests.Storage;
using Xunit;

namespace Longshore.Engine.Tests.Deployments;

/// <summary>Where steps run (workers.md §2-4, §8.8, §8.9).</summary>
public sealed class PlacesTests : IAsyncLifetime
{
    private EngineUnderTest engine = null!;

    public async ValueTask InitializeAsync() => engine = await EngineUnderTest.Start();

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    [Fact]
    public async Task A_pool_comes_from_the_variable_in_the_scope_of_the_environment_and_the_log_says_so()
    {
        await using (var session = await engine.Store.Write(TestContext.Current.CancellationToken))
        {
            await session.Pools.Add(Given.Pool("Linux"), TestContext.Current.CancellationToken);
            await session.Commit(TestContext.Current.CancellationToken);
        }
        var step = GivenStep.Script("Build", "echo built in #{Octopus.WorkerPool.Name}");
        step = step with { Actions = [step.Actions[0] with { WorkerPoolVariable = "Pool" }] };
        var task = await engine.Deploy([step], [Pool("Linux", "Environments-9"), Pool("Default Worker Pool", "Environments-1")]);
        Assert.Equal(TaskState.Success, (await engine.Ended(task)).Result);
        var log = await engine.Log(task);
        Assert.Contains("built in Default Worker Pool", log, StringComparison.Ordinal);
        Assert.Contains("Leased worker built-in worker from pool Default Worker Pool (lease task-", log, StringComparison.Ordinal);
        Assert.Contains("Variable Pool names pool Default Worker Pool for step “Build”.", log, StringComparison.Ordinal);

        var missing = await engine.Ended(await engine.Deploy([step], [Pool("Linux", "Environments-9")]));
        Assert.Equal(TaskState.Failed, missing.Result);
        Assert.StartsWith("No variable named Pool was in scope and set to value for Build so could not determine which worker pool to use.", missing.Error, StringComparison.Ordinal);

        var unknown = await engine.Ended(await engine.Deploy([step], [Pool("Nowhere", "Environments-1")]));
        Assert.StartsWith("Variable Pool names worker pool Nowhere, which does not exist in this space", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_with_tags_runs_on_behalf_of_each_target_and_later_steps_see_what_each_gave()
    {
        await engine.Target("web-01", "web");
        await engine.Target("web-02", "WEB");
        await engine.Target("web-03", "web", isDisabled: true);
        await engine.Target("db-01", "db");
        var task = await engine.Deploy(
        [
            GivenStep.Script("Deploy", "echo on #{Octopus.Machine.Name} #{Octopus.Machine.Id} of #{Octopus.Environment.MachinesInRole[web]}; set_octopusvariable Port 80-#{Octopus.Machine.Name}; echo \"greets #{Greeting}\"").For("web"),
            GivenStep.Script("Use", "echo \"own #{Octopus.Action[Deploy].Output.Port}\"").For("web"),
            GivenStep.Script("Tell", "echo \"told #{Octopus.Action[Deploy].Output[web-01].Port} #{Octopus.Action[Deploy].Output[web-02].Port} #{Octopus.Deployment.Machines}\""),
        ],
        [Greeting("everybody"), Greeting("the second", ScopeKind.Machine, "Machines-2")]);
        var run = await engine.Ended(task);
        var log = await engine.Log(task);
        Assert.True(run.Result == TaskState.Success, log);
        Assert.Equal(["step-1-Machines-1", "step-1-Machines-2", "step-2-Machines-1", "step-2-Machines-2", "step-3"], run.Steps.Select(step => step.Key));
        foreach (var line in (string[])
        [
            "on web-01 Machines-1 of Machines-1,Machines-2", "on web-02 Machines-2 of Machines-1,Machines-2", "greets everybody", "greets the second",
            "own 80-web-01", "own 80-web-02", "told 80-web-01 80-web-02 Machines-1,Machines-2", "Target web-03 (Machines-3) is left out. It is disabled.",
        ]) Assert.Contains(line, log, StringComparison.Ordinal);
        Assert.DoesNotContain("db-01", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rolling_step_finishes_one_target_before_the_next()
    {
        await engine.Target("web-01", "web");
        await engine.Target("web-02", "web");
        var task = await engine.Deploy([GivenStep.Script("Stop", "true").Then("Start", "true").For("web", window: 1)]);
        await engine.Ended(task);
        Assert.Equal(
            ["step-1-1-Machines-1", "step-1-2-Machines-1", "step-1-1-Machines-2", "step-1-2-Machines-2"],
            (await engine.Events(task)).OfType<TaskEvent.StepFinished>().Select(ended => ended.Step));
    }

    [Fact]
    public async Task Without_any_target_a_deployment_fails_at_its_start_unless_the_project_allows_it()
    {
        ImmutableArray<Domain.Processes.ProcessStep> steps = [GivenStep.Script("Deploy", "true").For("web"), GivenStep.Script("Tell", "true")];
        await engine.Target("web-01", "web", isDisabled: true);
        var refused = await engine.Ended(await engine.Deploy(steps));
        Assert.Equal(TaskState.Failed, refused.Result);
        Assert.Equal("No deployment target in Test with the tags web can be deployed to. Left out: web-01: It is disabled.", refused.Error![..refused.Error!.IndexOf(" Add", StringComparison.Ordinal)]);
        var allowed = await engine.Ended(await engine.Deploy(steps, policy: ConnectivityPolicy.Default with { AllowDeploymentsToNoTargets = true }));
        Assert.Equal((TaskState.Success, StepResult.Skipped, StepResult.Succeeded), (allowed.Result, allowed.Steps[0].Outcome!.Result, allowed.Steps[1].Outcome!.Result));
    }

    private static Variable Pool(string value, string environment) => Made("Pool", value, VariableType.WorkerPool, ScopeKind.Environment, environment);

    private static Variable Greeting(string value, ScopeKind? kind = null, string scope = "") => Made("Greeting", value, VariableType.String, kind, scope);

    private static Variable Made(string name, string value, VariableType type, ScopeKind? kind, string scope) => new()
    {
        Id = $"{name} {value}",
        Name = name,
        Value = value,
        Type = type,
        Scope = kind is { } of ? ImmutableDictionary<ScopeKind, ImmutableArray<string>>.Empty.Add(of, [scope]) : ImmutableDictionary<ScopeKind, ImmutableArray<string>>.Empty,
    };
}
