using System.Collections.Immutable;
using Longshore.Application.Lists;
using Longshore.Domain.Machines;
using Longshore.Domain.Pools;
using Longshore.Domain.Projects;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Pools;

/// <summary>Reads who would miss a pool. Of releases only the newest of each project is looked at: there may be thousands, each with all its steps.</summary>
internal static class PoolUsage
{
    public static async Task<ImmutableArray<string>> Of(StoreSession session, WorkerPool pool, CancellationToken cancel)
    {
        var pools = new SpacePools((await session.Pools.List(Listing.All.ToQuery<WorkerPoolId>(pool.Space), cancel)).Items);
        var uses = new PoolUses(pool, pools);
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var project in (await session.Projects.List(Listing.All.ToQuery<ProjectId>(pool.Space), cancel)).Items)
        {
            if (await session.FindProcess(project.Id, cancel) is { } process) found.AddRange(uses.In(process, $"project {project.Name}"));
            if (await session.FindVariables(project.Id.ToString(), cancel) is { } variables) found.AddRange(uses.In(variables, $"project {project.Name}"));
            var newest = new RecordQuery { Space = pool.Space, Take = 1, Filters = [new RecordFilter(FilterKey.Project, [project.Id.ToString()])] };
            foreach (var release in (await session.Releases.List(newest, cancel)).Items)
                found.AddRange(uses.In(release.Process, $"release {release.Version} of project {project.Name}"));
        }
        found.AddRange(uses.In((await session.Machines.List(Listing.All.ToQuery<MachineId>(pool.Space), cancel)).Items));
        return found.ToImmutable();
    }
}
