using CsCheck;
using Longshore.Domain.Machines.Policies;
using Longshore.Domain.Workers;
using Xunit;

namespace Longshore.Core.Tests.Machines.Policies;

public sealed class HealthScheduleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_machine_that_was_never_checked_is_due_even_when_checks_are_off() =>
        Assert.True(HealthSchedule.IsDue(new() { Interval = null }, HealthStatus.Unknown, null, Noon));

    [Fact]
    public void Without_interval_and_cron_a_machine_is_never_due_again() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Enum<HealthStatus>()).Sample((minutes, health) =>
            !HealthSchedule.IsDue(new() { Interval = null }, health, Noon, Noon.AddMinutes(minutes)));

    [Fact]
    public void An_interval_counts_from_the_end_of_the_last_check() =>
        Gen.Select(Gen.Int[1, 10_000], Gen.Int[0, 20_000]).Sample((interval, passed) =>
            HealthSchedule.IsDue(new() { Interval = TimeSpan.FromMinutes(interval) }, HealthStatus.Healthy, Noon, Noon.AddMinutes(passed)) == passed >= interval);

    [Fact]
    public void A_machine_that_was_not_reached_is_looked_for_each_minute() =>
        Assert.Equal(
            [false, true],
            new[] { 59, 60 }.Select(seconds => HealthSchedule.IsDue(new(), HealthStatus.Unavailable, Noon, Noon.AddSeconds(seconds))));

    [Theory]
    [InlineData("0 6 * * *", "UTC", "2026-05-05T06:00:00Z")]
    [InlineData("0 6 * * *", "Europe/Berlin", "2026-05-05T04:00:00Z")]
    [InlineData("0 6 * * MON-FRI", "UTC", "2026-05-05T06:00:00Z")]
    [InlineData("30 0 6 * * Sat", "UTC", "2026-05-09T06:00:30Z")]
    public void Cron_is_meant_in_its_time_zone(string cron, string zone, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture), HealthSchedule.Next(new() { Interval = null, Cron = cron, CronTimezone = zone }, Noon));

    [Fact]
    public void A_check_that_cron_missed_while_the_server_was_down_is_made_up_for()
    {
        var daily = new HealthCheckPolicy { Interval = null, Cron = "0 6 * * *" };
        Assert.False(HealthSchedule.IsDue(daily, HealthStatus.Healthy, Noon, Noon.AddHours(17)));
        Assert.True(HealthSchedule.IsDue(daily, HealthStatus.Healthy, Noon, Noon.AddHours(40)));
    }
}
