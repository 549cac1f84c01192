using System.Collections.Immutable;
using Longshore.Application.Deployments;
using Longshore.Domain.Deployments;
using Longshore.Domain.Tasks;

namespace Longshore.Api.Deployments;

/// <summary>What the command form of deploying answers: one entry per environment.</summary>
internal sealed record DeploymentCommandAnswer(IReadOnlyList<DeploymentServerTaskDocument> DeploymentServerTasks)
{
    public static DeploymentCommandAnswer From(ImmutableArray<CreatedDeployment> created) =>
        new([.. created.Select(one => new DeploymentServerTaskDocument(one.Deployment.Id.ToString(), one.Task.Id.ToString()))]);
}

internal sealed record DeploymentServerTaskDocument(string DeploymentId, string ServerTaskId);
