using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Releases;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;

namespace Longshore.Application.Dashboard;

/// <summary>All that a project's page shows at first sight.</summary>
/// <param name="Project">Id, slug or name, ignoring case.</param>
/// <param name="Releases">How many of the newest releases to list, 1 to 100.</param>
[Requires(Permission.ProjectView)]
public sealed record GetProjectOverview(SpaceId Space, string Project, int Releases = 10);

/// <summary>A project with its process, and where its newest releases are.</summary>
/// <param name="Environments">Those its lifecycle can reach, in order.</param>
/// <param name="Latest">Newest deployment per environment, whatever the release.</param>
/// <param name="TotalReleases">All of them; <paramref name="Releases"/> may be fewer.</param>
/// <param name="At">The moment it was read.</param>
public sealed record ProjectOverview(
    Project Project,
    Lifecycle Lifecycle,
    ImmutableArray<Channel> Channels,
    DeploymentProcess Process,
    ImmutableArray<DeploymentEnvironment> Environments,
    ImmutableDictionary<EnvironmentId, DeploymentGlance> Latest,
    ImmutableArray<ReleaseOverview> Releases,
    int TotalReleases,
    DateTimeOffset At);

/// <summary>One release on the project's page.</summary>
/// <param name="Deployments">Its newest deployment per environment.</param>
/// <param name="Next">Environments it may be deployed to now, by its lifecycle.</param>
public sealed record ReleaseOverview(
    ReleaseId Id, string Version, string? Notes, ChannelId Channel, DateTimeOffset Assembled, ImmutableDictionary<EnvironmentId, DeploymentGlance> Deployments, ImmutableArray<EnvironmentId> Next);
