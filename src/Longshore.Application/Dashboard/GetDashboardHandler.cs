using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Application.Security;
using Longshore.Domain.Environments;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Orchestration.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Dashboard;

internal sealed class GetDashboardHandler(Store store, TaskFeed feed, TimeProvider time) : IHandler<GetDashboard, DashboardView>
{
    public async Task<Result<DashboardView>> Handle(GetDashboard request, Actor actor, CancellationToken cancel)
    {
        await using var session = store.Read();
        var groups = await session.ProjectGroups.List(Listing.All.ToQuery<ProjectGroupId>(request.Space), cancel);
        var environments = (await session.Environments.List(Listing.All.ToQuery<EnvironmentId>(request.Space), cancel)).Items;
        var projects = (await session.Projects.List(Listing.All.ToQuery<ProjectId>(request.Space), cancel)).Items;
        if (request.Environments is { } wanted) environments = [.. environments.Where(environment => wanted.Contains(environment.Id))];
        if (request.Projects is { } some) projects = [.. projects.Where(project => some.Contains(project.Id))];
        var rows = new DashboardRows(session, new GlanceReading(session, feed), environments);
        await rows.Load(request.Space, cancel);
        var filled = ImmutableArray.CreateBuilder<DashboardProject>(projects.Length);
        foreach (var project in projects) filled.Add(await rows.Of(project, cancel));
        return new DashboardView(groups.Items, environments, filled.ToImmutable(), time.GetUtcNow());
    }
}
