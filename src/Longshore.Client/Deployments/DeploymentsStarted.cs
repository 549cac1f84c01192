using System.Collections.Immutable;

namespace Longshore.Client.Deployments;

/// <summary>The answer to a deployment: one entry for each environment, in the order asked for.</summary>
internal sealed record DeploymentsStarted
{
    public required ImmutableArray<StartedDeployment> DeploymentServerTasks { get; init; }
}
