using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Audit;

internal sealed class AuditRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => AuditJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        ListEventsEndpoint.Map(space);
        GetEventEndpoint.Map(space);
        ListEventFacetsEndpoint.Map(space);
    }
}
