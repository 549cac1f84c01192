using System.Collections.Immutable;
using Longshore.Client.Connections;

namespace Longshore.Client.Deployments;

/// <summary>Calls about deployments.</summary>
public sealed class DeploymentCalls
{
    private readonly ServerConnection connection;
    private readonly SpacePath space;

    internal DeploymentCalls(ServerConnection connection, SpacePath space) => (this.connection, this.space) = (connection, space);

    /// <summary>Puts a release on its way; returns once every deployment is durably queued, in the order of the environments.</summary>
    /// <exception cref="RefusedException">Project, release or environment is unknown, or a required prompted variable has no value.</exception>
    public async Task<ImmutableArray<StartedDeployment>> Start(NewDeployment wanted, CancellationToken cancel)
    {
        var started = await connection.Post(
            space.To($"deployments/create/untenanted/v1"), wanted with { SpaceId = space.SpaceId, SpaceIdOrName = space.SpaceId },
            ClientJson.Default.NewDeployment, ClientJson.Default.DeploymentsStarted, cancel);
        return started.DeploymentServerTasks;
    }
}
