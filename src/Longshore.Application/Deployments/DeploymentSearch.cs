using Longshore.Application.Ids;
using Longshore.Application.Records;
using Longshore.Domain.Deployments;
using Longshore.Domain.Refusals;
using Longshore.Domain.Spaces;
using Longshore.Storage;

namespace Longshore.Application.Deployments;

internal static class DeploymentSearch
{
    /// <summary>A deployment of the space by its id, or <see cref="NotFound"/>.</summary>
    public static async Task<Result<Deployment>> ResolveDeployment(this StoreSession session, SpaceId space, Reference<DeploymentId> reference, CancellationToken cancel) =>
        reference.Id is { } id && await session.Deployments.Find(id, cancel) is { } deployment && deployment.Space == space ? deployment : RecordRefusals.Missing<DeploymentId>(reference.Text, "id");

    public static async Task<DeploymentView> View(this StoreSession session, Deployment deployment, CancellationToken cancel)
    {
        var user = await session.Users.Find(deployment.CreatedBy, cancel);
        return new(deployment, await session.Tasks.Find(deployment.Task, cancel), user?.DisplayName ?? "");
    }
}
