using System.Collections.Immutable;
using Longshore.Application.Deployments;
using Longshore.Domain.Releases;
using Longshore.Domain.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Releases;

internal static class ReleaseRemoval
{
    /// <summary>Removes a release with its deployments, their tasks and artifacts (workers.md §13.8). The caller has made sure that none of the tasks runs, and deletes the logs of the tasks answered after its commit.</summary>
    public static async Task<ImmutableArray<ServerTaskId>> Remove(StoreSession session, Release release, CancellationToken cancel)
    {
        var deployments = await session.Deployments.List(
            new() { Space = release.Space, Filters = [new(FilterKey.Release, [release.Id.ToString()])], Take = int.MaxValue }, cancel);
        var tasks = ImmutableArray.CreateBuilder<ServerTaskId>();
        foreach (var deployment in deployments.Items) tasks.Add(await DeploymentRemoval.Remove(session, deployment, cancel));
        await session.Releases.Remove(release.Id, cancel);
        return tasks.ToImmutable();
    }
}
