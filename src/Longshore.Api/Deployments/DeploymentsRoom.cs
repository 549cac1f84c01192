using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Deployments;

internal sealed class DeploymentsRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => DeploymentsJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListDeploymentsEndpoint.Map(space);
        ListReleaseDeploymentsEndpoint.Map(space);
        GetDeploymentEndpoint.Map(space);
        CreateDeploymentEndpoint.Map(space);
        CreateDeploymentsByNameEndpoint.Map(space);
        RefuseTenantedEndpoint.Map(space);
        DeleteDeploymentEndpoint.Map(space);
    }
}
