using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Dashboard;

internal sealed class DashboardRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => DashboardJson.Default;

    public void MapSpace(RouteGroupBuilder space)
    {
        GetDashboardEndpoint.Map(space);
    }
}
