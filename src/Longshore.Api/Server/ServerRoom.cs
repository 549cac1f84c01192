using System.Text.Json.Serialization.Metadata;
using Longshore.Api.Transport;
using Microsoft.AspNetCore.Routing;

namespace Longshore.Api.Server;

internal sealed class ServerRoom : IApiRoom
{
    public IJsonTypeInfoResolver Json => ServerJson.Default;

    public void MapServer(RouteGroupBuilder api)
    {
        GetRootEndpoint.Map(api);
        GetSpaceRootEndpoint.Map(api);
        GetServerStatusEndpoint.Map(api);
        GetServerHealthEndpoint.Map(api);
        ListCertificatesEndpoint.Map(api);
        GetCertificateEndpoint.Map(api);
        ListFeatureTogglesEndpoint.Map(api);
        ListCapabilitiesEndpoint.Map(api);
        ListServerNodesEndpoint.Map(api);
        GetLicenceEndpoint.Map(api);
    }
}
