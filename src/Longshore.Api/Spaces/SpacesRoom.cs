using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Spaces;

internal sealed class SpacesRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => SpacesJson.Default;

    public void MapServer(RouteGroupBuilder api)
    {
        ListSpacesEndpoint.Map(api);
        ListAllSpacesEndpoint.Map(api);
        GetSpaceEndpoint.Map(api);
        CreateSpaceEndpoint.Map(api);
        UpdateSpaceEndpoint.Map(api);
        DeleteSpaceEndpoint.Map(api);
    }
}
