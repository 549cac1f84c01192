using Longshore.Domain.Machines.Policies;
using Xunit;

namespace Longshore.Core.Tests.Machines.Policies;

public sealed class CleanupPolicyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly CleanupPolicy AfterAnHour = new() { Behavior = CleanupBehavior.DeleteUnavailableMachines, After = TimeSpan.FromHours(1) };

    [Fact]
    public void A_machine_is_kept_while_it_is_reached_or_the_policy_says_so()
    {
        Assert.False(AfterAnHour.IsDue(null, Noon, Noon.AddDays(9)));
        Assert.False(new CleanupPolicy { After = TimeSpan.FromHours(1) }.IsDue(Noon, Noon, Noon.AddDays(9)));
    }

    [Theory]
    [InlineData(-600, 59, false)]
    [InlineData(-600, 60, true)]
    [InlineData(30, 60, false)]
    [InlineData(30, 90, true)]
    public void Only_time_in_which_the_server_was_up_counts(int started, int passed, bool due) =>
        Assert.Equal(due, AfterAnHour.IsDue(Noon, Noon.AddMinutes(started), Noon.AddMinutes(passed)));
}
