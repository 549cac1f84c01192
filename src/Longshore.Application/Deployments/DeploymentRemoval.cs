using Longshore.Domain.Deployments;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Deployments;

internal static class DeploymentRemoval
{
    /// <summary>Removes a deployment with its task and artifacts. The caller has made sure that the task has ended.</summary>
    public static async Task Remove(StoreSession session, Deployment deployment, CancellationToken cancel)
    {
        var artifacts = await session.Artifacts.List(
            new() { Space = deployment.Space, Filters = [new(FilterKey.Task, [deployment.Task.ToString()])], Take = int.MaxValue }, cancel);
        foreach (var artifact in artifacts.Items) await session.Artifacts.Remove(artifact.Id, cancel);
        await session.Deployments.Remove(deployment.Id, cancel);
        await session.Tasks.Remove(deployment.Task, cancel);
    }
}
