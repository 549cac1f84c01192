using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Interruptions;

internal sealed class InterruptionsRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => InterruptionsJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListInterruptionsEndpoint.Map(space);
        GetInterruptionEndpoint.Map(space);
        GetResponsibleEndpoint.Map(space);
        TakeResponsibilityEndpoint.Map(space);
        SubmitInterruptionEndpoint.Map(space);
    }
}
