using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Lifecycles;

internal sealed class LifecyclesRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => LifecyclesJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListLifecyclesEndpoint.Map(space);
        ListAllLifecyclesEndpoint.Map(space);
        GetLifecycleEndpoint.Map(space);
        CreateLifecycleEndpoint.Map(space);
        UpdateLifecycleEndpoint.Map(space);
        DeleteLifecycleEndpoint.Map(space);
        PreviewLifecycleEndpoint.Map(space);
    }
}
