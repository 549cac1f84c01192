using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Processes;
using Longshore.Domain.Deployments;
using Longshore.Domain.Environments;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Projects;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Dashboard;

/// <summary>Fills the rows of the dashboard.</summary>
internal sealed class DashboardRows(StoreSession session, GlanceReading glances, ImmutableArray<DeploymentEnvironment> environments)
{
    private Dictionary<(ProjectId, EnvironmentId), Deployment> latest = [];
    private Dictionary<(ProjectId, EnvironmentId), Deployment> successes = [];
    private Dictionary<LifecycleId, Lifecycle> lifecycles = [];

    public async Task Load(SpaceId space, CancellationToken cancel)
    {
        latest = (await session.LatestDeployments(space, null, cancel)).ToDictionary(one => (one.Project, one.Environment));
        successes = (await session.LatestDeployments(space, TaskState.Success, cancel)).ToDictionary(one => (one.Project, one.Environment));
        lifecycles = (await session.Lifecycles.List(Listing.All.ToQuery<LifecycleId>(space), cancel)).Items.ToDictionary(lifecycle => lifecycle.Id);
    }

    public async Task<DashboardProject> Of(Project project, CancellationToken cancel)
    {
        var process = await session.ProcessOf(project, cancel);
        var releases = await session.Releases.List(new() { Space = project.Space, Filters = [new(FilterKey.Project, [project.Id.ToString()])], Take = 0 }, cancel);
        var lifecycle = lifecycles[project.Lifecycle];
        var reachable = Progression.Of(lifecycle, environments, []).Reachable.ToHashSet();
        var cells = ImmutableArray.CreateBuilder<DashboardCell>(environments.Length);
        foreach (var environment in environments)
        {
            var newest = latest.GetValueOrDefault((project.Id, environment.Id));
            var success = successes.GetValueOrDefault((project.Id, environment.Id));
            cells.Add(new(
                environment.Id, reachable.Contains(environment.Id),
                newest is null ? null : await glances.Of(newest, cancel),
                success is null || success.Id == newest?.Id ? null : await glances.Of(success, cancel)));
        }
        return new(project, lifecycle.Name, process.Steps.Length, releases.Total, cells.ToImmutable());
    }
}
