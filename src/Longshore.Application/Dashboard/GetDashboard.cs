using System.Collections.Immutable;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;

namespace Longshore.Application.Dashboard;

/// <summary>Projects × environments of a space with the latest deployment of each pair.</summary>
/// <param name="Projects">Only these; null: all.</param>
/// <param name="Environments">Only these; null: all.</param>
[Requires(Permission.ProjectView)]
public sealed record GetDashboard(SpaceId Space, ImmutableArray<ProjectId>? Projects = null, ImmutableArray<EnvironmentId>? Environments = null);

/// <summary>What the dashboard shows; all lists in the order they are shown in.</summary>
/// <param name="At">The moment it was read: ages and durations of what runs count from here.</param>
public sealed record DashboardView(
    ImmutableArray<ProjectGroup> Groups, ImmutableArray<DeploymentEnvironment> Environments, ImmutableArray<DashboardProject> Projects, DateTimeOffset At);

/// <summary>One row.</summary>
/// <param name="Steps">Steps of its process as it is now; 0: there is nothing to deploy yet.</param>
/// <param name="Releases">How many releases it has; 0: none to deploy yet.</param>
/// <param name="Cells">One per environment of the view, in the same order.</param>
public sealed record DashboardProject(Project Project, string LifecycleName, int Steps, int Releases, ImmutableArray<DashboardCell> Cells);

/// <summary>One project in one environment.</summary>
/// <param name="MayDeploy">False: the project's lifecycle never goes there (shown as “—”).</param>
/// <param name="Latest">Newest deployment, whatever its state; null: not deployed yet.</param>
/// <param name="LastSuccess">Newest successful one when that is not <paramref name="Latest"/> itself: what is out there while the latest runs or has failed.</param>
public sealed record DashboardCell(EnvironmentId Environment, bool MayDeploy, DeploymentGlance? Latest, DeploymentGlance? LastSuccess);
