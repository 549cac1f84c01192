using System.Text.Json;
using Longshore.Core.Tests.Steps;
using Longshore.Domain.Workers;
using Xunit;

namespace Longshore.Core.Tests.Workers;

/// <summary>Where a step runs, which pool serves it and which worker it gets, by the shared cases.</summary>
public sealed class SelectionCaseTests
{
    private static readonly Dictionary<string, JsonElement> All = SharedCases.Of("worker-selection.json").ToDictionary(one => one.Text("name"));

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_step_gets_its_place(string name)
    {
        var one = new SelectionCase(All[name]);
        var place = one.Locate();
        if (place.IsRefused)
        {
            AssertRefused(one.Expect, Assert.IsType<PlacementRefusal>(place.Refusal));
            return;
        }
        switch (place.Value)
        {
            case StepLocation.InServer:
                Assert.True(one.Expect.GetProperty("inServer").GetBoolean());
                break;
            case StepLocation.OnTarget there:
                Assert.Equal(one.Expect.Text("onTarget"), there.Target?.Id.ToString());
                Assert.Equal(one.Expect.Text("warning"), there.IgnoresContainer ? StepLocation.OnTarget.ContainerIgnored : "");
                break;
            case StepLocation.OnWorker on:
                CheckWorker(one, on);
                break;
        }
    }

    private static void CheckWorker(SelectionCase one, StepLocation.OnWorker on)
    {
        var pool = one.Resolve(on.OnBehalfOf);
        if (pool.IsRefused)
        {
            AssertRefused(one.Expect, Assert.IsType<PlacementRefusal>(pool.Refusal));
            return;
        }
        Assert.Equal(one.Expect.Text("pool"), pool.Value.Pool.Id.ToString());
        if (!one.Expect.TryGetProperty("error", out _)) Assert.Equal(one.Expect.Text("onBehalfOf"), on.OnBehalfOf?.Id.ToString() ?? "");
        var request = one.Request(pool.Value.Pool);
        var selection = Selection.Choose(request);
        Assert.Equal(pool.Value.Pool, selection.Pool);
        switch (selection)
        {
            case WorkerSelection.Chosen chosen:
                Assert.Equal(one.Expect.Text("prefer"), chosen.Worker.Id.ToString());
                Assert.Equal(one.Expect.Texts("workers").Order(StringComparer.Ordinal), ChosenInTurn(request).Order(StringComparer.Ordinal));
                break;
            case WorkerSelection.BuiltIn:
                Assert.True(one.Expect.GetProperty("builtIn").GetBoolean());
                break;
            case WorkerSelection.Dynamic:
                Assert.True(one.Expect.GetProperty("dynamic").GetBoolean());
                break;
            case WorkerSelection.Wait wait:
                Assert.Equal(one.Expect.Text("wait"), wait.Reason.Text());
                if (one.Expect.Text("afterTimeout") is { Length: > 0 } code) Assert.Equal(code, wait.GiveUp(TimeSpan.FromMinutes(10)).Code.Text());
                if (one.Expect.Text("afterCheck") is { Length: > 0 } remark) Assert.StartsWith(wait.GiveUp(TimeSpan.FromMinutes(1)).Code.Text(), remark, StringComparison.Ordinal);
                break;
            case WorkerSelection.Refused refused:
                AssertRefused(one.Expect, refused.Refusal);
                break;
        }
    }

    /// <summary>Everybody who may be chosen: whoever is chosen leaves, and the next is asked for. A task that keeps its worker looks no further.</summary>
    private static List<string> ChosenInTurn(SelectionRequest request)
    {
        var chosen = new List<string>();
        while (Selection.Choose(request) is WorkerSelection.Chosen next)
        {
            chosen.Add(next.Worker.Id.ToString());
            if (request.Held?.Worker == next.Leased) break;
            request = request with { Workers = request.Workers.RemoveAll(candidate => candidate.Worker.Id == next.Worker.Id) };
        }
        return chosen;
    }

    private static void AssertRefused(JsonElement expect, PlacementRefusal refusal)
    {
        Assert.Equal(expect.Text("error"), refusal.Code.Text());
        if (expect.Text("variable") is { Length: > 0 } variable) Assert.Contains(variable, refusal.Says, StringComparison.Ordinal);
        if (refusal.Code == PlacementCode.PoolNotFound) Assert.Contains(expect.Text("pool"), refusal.Says, StringComparison.Ordinal);
    }
}
