using System.Collections.Immutable;
using Longshore.Application.Dashboard;
using Longshore.Domain.Environments;
using Longshore.Portal.Dashboard;

namespace Longshore.Portal.Projects;

/// <summary>Which release is where: newest releases × environments.</summary>
public sealed record ProgressionView(ImmutableArray<DeploymentEnvironment> Environments, ImmutableArray<ProgressionRow> Rows)
{
    public static ProgressionView From(ProjectOverview overview) => new(
        overview.Environments,
        [.. overview.Releases.Select(release => new ProgressionRow(
            release.Version,
            release.Assembled,
            overview.Channels.Length > 1 ? overview.Channels.FirstOrDefault(channel => channel.Id == release.Channel)?.Name : null,
            [.. overview.Environments.Select(environment => CellOf(overview, release, environment))]))]);

    private static ProgressionCell CellOf(ProjectOverview overview, ReleaseOverview release, DeploymentEnvironment environment)
    {
        var deployed = release.Deployments.GetValueOrDefault(environment.Id);
        var isThere = deployed is not null && overview.Latest.TryGetValue(environment.Id, out var latest) && latest.Deployment == deployed.Deployment;
        return new ProgressionCell(environment, deployed is null ? null : CellView.From(deployed), isThere, release.Next.Contains(environment.Id));
    }
}

/// <param name="Channel">Named only where the project has several.</param>
public sealed record ProgressionRow(string Version, DateTimeOffset Assembled, string? Channel, ImmutableArray<ProgressionCell> Cells);

/// <param name="Deployed">Its newest deployment there, or null.</param>
/// <param name="IsThere">It is the newest deployment of the environment, of whatever release.</param>
/// <param name="MayDeploy">The lifecycle lets it go there now.</param>
public sealed record ProgressionCell(DeploymentEnvironment Environment, CellView? Deployed, bool IsThere, bool MayDeploy);
