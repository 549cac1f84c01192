using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Machines.Policies;

internal sealed class MachinePoliciesRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => MachinePoliciesJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListMachinePoliciesEndpoint.Map(space);
        GetMachinePolicyEndpoint.Map(space);
        CreateMachinePolicyEndpoint.Map(space);
        UpdateMachinePolicyEndpoint.Map(space);
        DeleteMachinePolicyEndpoint.Map(space);
        ListPolicyMachinesEndpoint.Map(space);
    }
}
