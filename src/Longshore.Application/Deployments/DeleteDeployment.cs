using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Security;
using Longshore.Domain.Deployments;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Domain.Tasks;
using Longshore.Domain.Users;
using Longshore.Storage;
using Longshore.Storage.Tasks;

namespace Longshore.Application.Deployments;

/// <summary>Removes a deployment with its task and artifacts; refused while it waits or runs.</summary>
[Requires(Permission.DeploymentDelete)]
public sealed record DeleteDeployment(SpaceId Space, Reference<DeploymentId> Deployment);

internal sealed class DeleteDeploymentHandler(Store store, TaskLog logs, AuditTrail audit) : IHandler<DeleteDeployment, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteDeployment request, Actor actor, CancellationToken cancel)
    {
        await using var session = await store.Write(cancel);
        var found = await session.ResolveDeployment(request.Space, request.Deployment, cancel);
        if (found.IsRefused) return found.Refusal;
        var deployment = found.Value;
        if (await session.Tasks.Find(deployment.Task, cancel) is { } task && !task.State.IsCompleted())
            return new Conflict("Id", $"{task.Id} of this deployment has not ended ({task.State}).", "Cancel it, or wait for its end.");
        await DeploymentRemoval.Remove(session, deployment, cancel);
        await audit.Record(
            session, actor, request.Space, AuditCategory.Deleted, $"Deployment of release {deployment.ReleaseVersion} ({deployment.Id}) was deleted",
            [deployment.Id.ToString(), deployment.Project.ToString(), deployment.Release.ToString(), deployment.Environment.ToString()], cancel);
        await session.Commit(cancel);
        await logs.Delete(deployment.Task, cancel);
        return default(Unit);
    }
}
