using Longshore.Domain.Deployments;
using Longshore.Domain.Tasks;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Deployments;

internal static class DeploymentRemoval
{
    /// <summary>Removes a deployment with its task and artifacts. The caller has made sure that the task has ended, and deletes the log of the task answered after its commit.</summary>
    public static async Task<ServerTaskId> Remove(StoreSession session, Deployment deployment, CancellationToken cancel)
    {
        var artifacts = await session.Artifacts.List(
            new() { Space = deployment.Space, Filters = [new(FilterKey.Task, [deployment.Task.ToString()])], Take = int.MaxValue }, cancel);
        foreach (var artifact in artifacts.Items) await session.Artifacts.Remove(artifact.Id, cancel);
        await session.Deployments.Remove(deployment.Id, cancel);
        await session.RemoveTask(deployment.Task, cancel);
        return deployment.Task;
    }
}
