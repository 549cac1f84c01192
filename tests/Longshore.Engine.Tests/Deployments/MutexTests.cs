using System.Collections.Immutable;
using Longshore.Domain.Machines;
using Longshore.Domain.Tasks;
using Longshore.Domain.Tasks.Runs;
using Longshore.Domain.Variables;
using Xunit;

namespace Longshore.Engine.Tests.Deployments;

/// <summary>One script at a time on a machine that is asked for alone (workers.md §4.11).</summary>
public sealed class MutexTests : IAsyncLifetime
{
    private static readonly ImmutableArray<Variable> Alone = [new() { Id = "1", Name = Isolation.BypassVariable, Value = "False" }];

    private EngineUnderTest engine = null!;

    // A target of style None cannot be reached: 5 s is the shortest bound after which its step may fail.
    public async ValueTask InitializeAsync() => engine = await EngineUnderTest.Start(("WorkerReconnectBound", "00:00:05"), ("TaskCap", "5"));

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    [Fact]
    public async Task Scripts_that_need_a_worker_alone_run_one_after_another_and_a_cancelled_one_gets_out_of_the_way()
    {
        var gate = Path.Combine(engine.Data, "gate");
        var first = await engine.Deploy([GivenStep.Script("Hold", $"until [ -e {gate} ]; do sleep 0.02; done")], Alone);
        await engine.Sees(first, run => run.Steps is [{ State: StepState.Running }], "the first has the worker");
        var second = await engine.Deploy([GivenStep.Script("Second", "echo second")], Alone);
        var waits = await engine.Sees(second, run => run.Steps is [{ WaitsAt: not null }], "the second waits");
        Assert.Equal($"Waiting for the script in task {first} to finish, because this script needs built-in worker alone. How long that takes is not known: there is no time limit.", waits.Steps[0].WaitsFor);
        var third = await engine.Deploy([GivenStep.Script("Third", "echo third")]);
        await engine.Sees(third, run => run.Steps is [{ WaitsAt: not null }], "the third waits for the second, although it would share");

        await engine.Tasks.Cancel(second, "someone", TestContext.Current.CancellationToken);
        Assert.Equal(TaskState.Canceled, (await engine.Ended(second)).Result);
        await File.WriteAllTextAsync(gate, "", TestContext.Current.CancellationToken);
        Assert.Equal(TaskState.Success, (await engine.Ended(first)).Result);
        Assert.Equal(TaskState.Success, (await engine.Ended(third)).Result);
        Assert.Contains(waits.Steps[0].WaitsFor!, await engine.Log(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_is_entered_by_one_script_at_a_time_and_one_that_cannot_be_reached_fails_its_step_by_name()
    {
        var target = await engine.Target("web-01", "web", style: CommunicationStyles.OfflineDrop);
        var first = await engine.Deploy([GivenStep.Script("Deploy", "true").For("web", onTarget: true)]);
        await engine.Sees(first, run => run.Steps is [{ State: StepState.Running }], "the first has the target");
        var second = await engine.Deploy([GivenStep.Script("Deploy", "true").For("web", onTarget: true)]);
        await engine.Sees(second, run => run.Steps is [{ WaitsFor: not null }], "the second waits for the target");
        var ended = await engine.Ended(first);
        Assert.Equal(TaskState.Failed, ended.Result);
        Assert.Contains("Target web-01 could not be reached for 5 s, so the step was not started there.", ended.Error, StringComparison.Ordinal);
        Assert.Equal(target.Id.ToString(), ended.Steps[0].Machine);
        await engine.Sees(second, run => run.Steps is [{ State: not StepState.Leasing }], "the second is woken");
        Assert.Contains($"Waiting for the script in task {first} to finish", await engine.Log(second), StringComparison.Ordinal);
    }
}
