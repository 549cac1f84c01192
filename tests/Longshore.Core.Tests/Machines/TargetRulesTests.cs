using System.Collections.Immutable;
using Longshore.Domain.Machines;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Longshore.Domain.Workers;
using Xunit;

namespace Longshore.Core.Tests.Machines;

public sealed class TargetRulesTests
{
    private static readonly ConnectivityPolicy Skips = new(SkipMachineBehavior.SkipUnavailableMachines, [], AllowDeploymentsToNoTargets: false, ExcludeUnhealthyTargets: false);
    private static readonly ConnectivityPolicy SkipsDatabases = Skips with { TargetRoles = ["DB"] };
    private static readonly ConnectivityPolicy OnlyHealthy = ConnectivityPolicy.Default with { ExcludeUnhealthyTargets = true };

    public static TheoryData<string, Machine, TargetLimits, string?> Rows() => new()
    {
        { "nothing is against it", Target(1), Limits(), null },
        { "disabled", Target(1) with { IsDisabled = true }, Limits(), "It is disabled." },
        { "for tenants only", Target(1) with { TenantedDeploymentParticipation = "Tenanted" }, Limits(), "It takes part in tenanted deployments only, and this one has no tenant." },
        { "for both", Target(1) with { TenantedDeploymentParticipation = "TenantedOrUntenanted" }, Limits(), null },
        { "excluded", Target(1), Limits() with { Excluded = [new(1)] }, "It was excluded when the deployment was created." },
        { "another is wanted", Target(1), Limits() with { Specific = [new(2)] }, "The deployment was limited to other targets when it was created." },
        { "it is wanted", Target(1), Limits() with { Specific = [new(1)] }, null },
        { "wanted and excluded", Target(1), Limits() with { Specific = [new(1)], Excluded = [new(1)] }, "It was excluded when the deployment was created." },
        { "unavailable, not skipped", Target(1, HealthStatus.Unavailable), Limits(), null },
        { "unavailable, skipped", Target(1, HealthStatus.Unavailable) with { StatusSummary = "No answer." }, Limits(Skips), "It is unavailable, and the project skips such targets. Its last check: No answer." },
        { "unavailable, others skipped", Target(1, HealthStatus.Unavailable), Limits(SkipsDatabases), null },
        { "unavailable, its tag skipped", Target(1, HealthStatus.Unavailable) with { Roles = ["db"] }, Limits(SkipsDatabases), "It is unavailable, and the project skips such targets." },
        { "unhealthy, not left out", Target(1, HealthStatus.Unhealthy), Limits(Skips), null },
        { "unhealthy, left out", Target(1, HealthStatus.Unhealthy), Limits(OnlyHealthy), "It is unhealthy, and the project leaves such targets out." },
        { "with warnings", Target(1, HealthStatus.HasWarnings), Limits(OnlyHealthy), null },
        { "never checked", Target(1, HealthStatus.Unknown), Limits(OnlyHealthy with { SkipMachines = SkipMachineBehavior.SkipUnavailableMachines }), null },
    };

    [Theory, MemberData(nameof(Rows))]
    public void A_target_is_left_out_for_one_clear_reason(string what, Machine machine, TargetLimits limits, string? reason)
    {
        var (kept, dropped) = TargetRules.Choose([machine], limits);
        Assert.Equal((what, reason), (what, dropped.SingleOrDefault().Why?.Reason));
        Assert.Equal(reason is null ? 1 : 0, kept.Length);
    }

    [Fact]
    public void Targets_come_by_name_and_those_of_other_environments_are_not_looked_at()
    {
        var (kept, dropped) = TargetRules.Choose([Target(3) with { Name = "b" }, Target(2) with { Name = "A" }, Target(1) with { Environments = [new(9)], IsDisabled = true }], Limits());
        Assert.Equal([2, 3], kept.Select(machine => machine.Id.Number));
        Assert.Empty(dropped);
    }

    private static TargetLimits Limits(ConnectivityPolicy? policy = null) => new(new(1), policy ?? ConnectivityPolicy.Default);

    private static Machine Target(int number, HealthStatus health = HealthStatus.Healthy) => new()
    {
        Id = new(number),
        Space = new SpaceId(1),
        Name = $"web-{number:00}",
        Slug = $"web-{number:00}",
        Environments = [new(1)],
        Roles = ["web"],
        Health = health,
        Endpoint = new Endpoint(CommunicationStyles.Ssh, ImmutableDictionary<string, string>.Empty),
    };
}
