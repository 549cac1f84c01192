#if FAILPOINTS
using Longshore.Os.Failpoints;
using Xunit;

namespace Longshore.Core.Tests.Os;

public sealed class FailpointTests
{
    [Fact]
    public void A_rule_acts_at_its_pass_and_only_there()
    {
        var plan = new FailpointPlan("a.b:error@3", null);
        plan.Pass("a.b");
        plan.Pass("a.c");
        plan.Pass("a.b");
        Assert.Throws<IOException>(() => plan.Pass("a.b"));
        plan.Pass("a.b");
    }

    [Fact]
    public void A_star_counts_all_names_that_begin_so()
    {
        var plan = new FailpointPlan("a.*:error@2; b:delay=1ms", null);
        plan.Pass("a.b");
        plan.Pass("b");
        Assert.Throws<IOException>(() => plan.Pass("a.c"));
    }

    [Fact]
    public void Passes_are_logged_by_name()
    {
        using var folder = new TemporaryFolder();
        var plan = new FailpointPlan("", folder["log"]);
        plan.Pass("one");
        plan.Pass("two");
        Assert.Equal(["one", "two"], File.ReadAllLines(folder["log"]));
    }

    [Fact]
    public async Task The_plan_that_is_followed_counts_here_and_nowhere_else()
    {
        var elsewhere = Task.Run(() =>
        {
            new FailpointPlan("x:error", null).Follow();
            Assert.Throws<IOException>(() => Failpoint.Pass("x"));
        }, TestContext.Current.CancellationToken);
        Failpoint.Pass("x");
        await elsewhere;
    }

    [Fact]
    public void Rules_of_a_file_count_from_when_it_is_there()
    {
        using var folder = new TemporaryFolder();
        var plan = new FailpointPlan($"@{folder["plan"]}", null);
        plan.Pass("a");
        File.WriteAllText(folder["plan"], "a:error@2");
        plan.Pass("a");
        Assert.Throws<IOException>(() => plan.Pass("a"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a:explode")]
    [InlineData(":kill")]
    [InlineData("a:delay")]
    [InlineData("a:delay=5")]
    [InlineData("a:kill@x")]
    public void What_is_no_rule_is_refused(string text) => Assert.Throws<FormatException>(() => new FailpointPlan(text, null));
}
#endif
