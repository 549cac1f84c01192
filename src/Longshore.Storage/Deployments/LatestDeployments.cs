using System.Collections.Immutable;
using Longshore.Domain.Deployments;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Storage.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Longshore.Storage.Deployments;

/// <summary>The newest deployment of every pair of project and environment, in one query: a dashboard of 100 projects must not ask 500 times.</summary>
internal static class LatestDeployments
{
    public static async Task<ImmutableArray<Deployment>> Of(StoreSession session, SpaceId space, TaskState? state, CancellationToken cancel)
    {
        var context = session.Context;
        var rows = context.Set<DeploymentRow>().AsNoTracking();
        var candidates = rows.Where(row => row.Space == space.Number);
        if (state is { } wanted) candidates = candidates.Where(row => context.Set<ServerTaskRow>().Any(task => task.Id == row.Task && task.State == wanted));
        var newest = candidates.GroupBy(row => new { row.Project, row.Environment }).Select(pair => pair.Max(row => row.Id));
        var found = await session.Guard(rows.Where(row => newest.Contains(row.Id)).ToListAsync(cancel));
        return [.. found.Select(DeploymentMapping.Instance.Read)];
    }
}
