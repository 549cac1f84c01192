using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines;

internal sealed class MachinesRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => MachinesJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListMachinesEndpoint.Map(space);
        RefuseMachineEndpoint.Map(space);
        DiscoverMachineEndpoint.Map(space);
        ListProxiesEndpoint.Map(space);
    }
}
