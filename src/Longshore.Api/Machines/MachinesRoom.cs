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
        ListAllMachinesEndpoint.Map(space);
        ListMachineRolesEndpoint.Map(space);
        GetMachineEndpoint.Map(space);
        CreateMachineEndpoint.Map(space);
        UpdateMachineEndpoint.Map(space);
        DeleteMachineEndpoint.Map(space);
        CheckMachineEndpoint.Map(space);
        GetMachineConnectionEndpoint.Map(space);
        ListMachineTasksEndpoint.Map(space);
        DiscoverMachineEndpoint.Map(space);
        ListProxiesEndpoint.Map(space);
    }
}
