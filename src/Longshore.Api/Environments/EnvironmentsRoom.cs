using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Environments;

internal sealed class EnvironmentsRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => EnvironmentsJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListEnvironmentsEndpoint.Map(space);
        ListAllEnvironmentsEndpoint.Map(space);
        ListEnvironmentsV2Endpoint.Map(space);
        GetEnvironmentEndpoint.Map(space);
        CreateEnvironmentEndpoint.Map(space);
        UpdateEnvironmentEndpoint.Map(space);
        DeleteEnvironmentEndpoint.Map(space);
        SortEnvironmentsEndpoint.Map(space);
        SummarizeEnvironmentsEndpoint.Map(space);
        ListEnvironmentMachinesEndpoint.Map(space);
        GetEnvironmentVariableDetailsEndpoint.Map(space);
    }
}
