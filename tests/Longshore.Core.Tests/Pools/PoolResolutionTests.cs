using System.Collections.Immutable;
using Longshore.Core.Tests.Workers;
using Longshore.Domain.Machines;
using Longshore.Domain.Pools;
using Longshore.Domain.Variables;
using Longshore.Domain.Workers;
using Xunit;

namespace Longshore.Core.Tests.Pools;

public sealed class PoolResolutionTests
{
    private static readonly ImmutableDictionary<ScopeKind, ImmutableArray<string>> Everywhere = ImmutableDictionary<ScopeKind, ImmutableArray<string>>.Empty;
    private static readonly StepNeeds ByVariable = new() { Name = "Run", ActionType = "Octopus.Script", PoolVariable = "Pool" };
    private static readonly SpacePools Pools = new([Given.Linux, Given.Default], ImmutableDictionary<WorkerPoolId, string>.Empty.Add(new(7), "Old Linux"));

    [Theory]
    [InlineData("WorkerPools-2"), InlineData("workerpools-2"), InlineData("linux"), InlineData("LINUX"), InlineData("Linux"), InlineData(" Linux ")]
    public void A_value_may_be_an_id_a_slug_or_the_exact_name(string value) => Assert.Equal(Given.Linux, Resolve(Value(value)).Value.Pool);

    [Fact]
    public void An_id_goes_before_a_pool_that_took_the_id_as_its_name()
    {
        var poser = Given.Pool(3, "WorkerPools-2");
        Assert.Equal(Given.Linux, new SpacePools([poser, Given.Linux]).Find("WorkerPools-2"));
    }

    [Fact]
    public void A_name_in_another_case_is_no_pool_unless_it_is_a_slug() => Assert.Null(Pools.Find("default worker pool"));

    [Fact]
    public void A_missing_value_is_told_in_the_words_people_search_for()
    {
        Assert.StartsWith("No variable named Pool was in scope and set to value for Run so could not determine which worker pool to use.", Refusal().Says, StringComparison.Ordinal);
        Assert.EndsWith("Its value here is blank.", Refusal(Value(" ")).Says, StringComparison.Ordinal);
        Assert.EndsWith("All its values are for other scopes.", Refusal(Value("linux", ScopeKind.Environment)).Says, StringComparison.Ordinal);
        Assert.EndsWith("which are not known yet when pools are determined.", Refusal(Value("linux", ScopeKind.Role)).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_value_is_named_with_its_variable_and_the_pools_there_are()
    {
        var refusal = Refusal(Value("Lnux"));
        Assert.Equal("Variable Pool names worker pool Lnux, which does not exist in this space, so step “Run” has no pool.", refusal.Says);
        Assert.Equal("Set the variable to one of Default Worker Pool (WorkerPools-1), Linux (WorkerPools-2).", refusal.Mend);
    }

    [Fact]
    public void A_secret_value_is_not_told() => Assert.DoesNotContain("hush", Refusal(Value("hush") with { IsSensitive = true }).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_deleted_pool_is_told_by_its_name()
    {
        Assert.Contains("Old Linux (WorkerPools-7), which was deleted", Refusal(Value("WorkerPools-7")).Says, StringComparison.Ordinal);
        Assert.Contains("Old Linux (WorkerPools-7), which was deleted", RefusalOf(new() { Name = "Run", ActionType = "Octopus.Script", Pool = new(7) }).Says, StringComparison.Ordinal);
        Assert.Contains("Old Linux (WorkerPools-7), which was deleted", PoolRefusals.Gone("Run", new(7), Pools).Says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cloud_targets_own_pool_must_exist()
    {
        var target = new StepTarget(new(4), "eu-west", "None", new(8));
        var refusal = Assert.IsType<PlacementRefusal>(PoolResolution.Resolve(new() { Name = "Run", ActionType = "Octopus.Script" }, Pools, [], new(), target).Refusal);
        Assert.Equal("Target eu-west (Machines-4) is served by pool WorkerPools-8, which does not exist in this space.", refusal.Says);
    }

    [Fact]
    public void A_target_that_runs_its_steps_has_no_pool_of_its_own()
    {
        var target = new StepTarget(new(4), "web-01", "Ssh", Given.Linux.Id);
        Assert.Equal(Given.Default, PoolResolution.Resolve(new() { Name = "Run", ActionType = "Octopus.Script" }, Pools, [], new(), target).Value.Pool);
    }

    [Fact]
    public void The_order_of_pools_never_matters()
    {
        WorkerPool[] pools = [Given.Default, Given.Linux, Given.Pool(3, "Linux!"), Given.Pool(4, "linux", isDefault: true)];
        foreach (var text in new[] { "linux", "Linux", "Linux!", "WorkerPools-4" })
            Assert.Equal(new SpacePools(pools).Find(text), new SpacePools(pools.Reverse()).Find(text));
        Assert.Equal(new SpacePools(pools).Default, new SpacePools(pools.Reverse()).Default);
    }

    private static VariableCandidate Value(string value, ScopeKind? elsewhere = null) =>
        new("Pool", value, IsSensitive: false, VariableLayer.Ordinary, elsewhere is { } kind ? Everywhere.Add(kind, ["elsewhere"]) : Everywhere);

    private static Domain.Refusals.Result<ResolvedPool> Resolve(params VariableCandidate[] values) => PoolResolution.Resolve(ByVariable, Pools, values, new(), null);

    private static PlacementRefusal Refusal(params VariableCandidate[] values) => Assert.IsType<PlacementRefusal>(Resolve(values).Refusal);

    private static PlacementRefusal RefusalOf(StepNeeds step) => Assert.IsType<PlacementRefusal>(PoolResolution.Resolve(step, Pools, [], new(), null).Refusal);
}
