using Longshore.Domain.Releases;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Releases;

internal static class ReleaseRemoval
{
    /// <summary>Removes a release with its deployments, their tasks and artifacts (workers.md §13.8). The caller has made sure that none of the tasks runs.</summary>
    public static async Task Remove(StoreSession session, Release release, CancellationToken cancel)
    {
        var deployments = await session.Deployments.List(
            new() { Space = release.Space, Filters = [new(FilterKey.Release, [release.Id.ToString()])], Take = int.MaxValue }, cancel);
        foreach (var deployment in deployments.Items)
        {
            var artifacts = await session.Artifacts.List(
                new() { Space = release.Space, Filters = [new(FilterKey.Task, [deployment.Task.ToString()])], Take = int.MaxValue }, cancel);
            foreach (var artifact in artifacts.Items) await session.Artifacts.Remove(artifact.Id, cancel);
            await session.Deployments.Remove(deployment.Id, cancel);
            await session.Tasks.Remove(deployment.Task, cancel);
        }
        await session.Releases.Remove(release.Id, cancel);
    }
}
